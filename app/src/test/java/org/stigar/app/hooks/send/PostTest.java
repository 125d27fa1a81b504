package org.stigar.app.hooks.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final byte[] BODY = "{\"å\":1}".getBytes(StandardCharsets.UTF_8);

    @Test
    void sendsTheBodyToTheAddressThatItIsGiven() throws Exception {
        try (Receiver chat = new Receiver()) {
            chat.answer(204);
            Target target = new Target(URI.create(chat.address()));

            int status = new Post(Receiver.trusting(), LONG).send(target, HERE, Map.of("webhook-id", "msg_1"), BODY);

            assertThat(status).isEqualTo(204);
            assertThat(chat.received()).singleElement().satisfies(one -> {
                assertThat(one.path()).isEqualTo("/in?room=7");
                assertThat(one.body()).isEqualTo("{\"å\":1}");
                assertThat(one.header("Host")).isEqualTo(Receiver.HOST + ":" + target.port());
                assertThat(one.header("webhook-id")).isEqualTo("msg_1");
            });
        }
    }

    @Test
    void saysNothingToWhoCannotShowThatItIsTheHost() throws Exception {
        try (Receiver chat = new Receiver()) {
            Target target = new Target(URI.create(chat.address()));
            Target other = new Target(URI.create(chat.address().replace("chat", "mail")));

            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> new Post(Receiver.trustingAnother(), LONG).send(target, HERE, Map.of(), BODY));
            assertThatExceptionOfType(SSLException.class)
                    .as("trusted, and of another name")
                    .isThrownBy(() -> new Post(Receiver.trusting(), LONG).send(other, HERE, Map.of(), BODY));
            assertThat(chat.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "200 OK\r\n", "HTTP/2 200\r\n", "HTTP/1.1 999 No\r\n", "HTTP/1.1 20", "\r\n", "SSH-2.0-x\n"})
    void takesOnlyAnAnswerOfHttp(String answer) {
        assertThatIOException().isThrownBy(() -> answered(answer.getBytes(StandardCharsets.US_ASCII), LONG));
    }

    @Test
    void readsNoLineWithoutEnd() {
        assertThatIOException()
                .isThrownBy(() -> answered("x".repeat(100_000).getBytes(StandardCharsets.US_ASCII), LONG));
    }

    @Test
    void readsTheStatusAndNoMore() throws IOException {
        assertThat(answered("HTTP/1.0 410 Gone\r\nrest".getBytes(StandardCharsets.US_ASCII), LONG))
                .isEqualTo(410);
    }

    /** Nobody holds it by silence: the other end takes the request and says nothing until it is left. */
    @Test
    void leavesWhoSaysNothing() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            Target target = new Target(URI.create("http://localhost:" + server.getLocalPort()));

            assertThatIOException()
                    .isThrownBy(() -> post(Duration.ofMillis(200)).send(target, HERE, Map.of(), BODY));
        }
    }

    private static int answered(byte[] answer, Duration limit) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
                try (Socket line = server.accept()) {
                    line.getInputStream().readNBytes(10);
                    line.getOutputStream().write(answer);
                    line.shutdownOutput();
                    line.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // The other end has left.
                }
            });
            Target target = new Target(URI.create("http://localhost:" + server.getLocalPort()));
            try {
                return post(limit).send(target, HERE, Map.of(), BODY);
            } finally {
                other.join();
            }
        }
    }

    private static Post post(Duration limit) {
        return new Post((SSLSocketFactory) SSLSocketFactory.getDefault(), limit);
    }
}
