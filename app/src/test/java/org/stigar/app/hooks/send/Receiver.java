package org.stigar.app.hooks.send;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A chat at {@value #HOST} on this machine, over TLS. It answers 200 unless told otherwise. */
final class Receiver implements AutoCloseable {

    static final String HOST = "chat.example.org";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final KeyStore KEYS = keys(HOST);

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean isSilent;
    private volatile int usual = 200;

    /** What came in. */
    record Received(String path, Headers headers, String body) {

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    Receiver() throws IOException, GeneralSecurityException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(KEYS)));
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** Returns an address of it. */
    String address() {
        return "https://" + HOST + ":" + server.getAddress().getPort() + "/in?room=7";
    }

    List<Received> received() {
        return received;
    }

    /** Answers the next requests with these statuses, then with 200 again. */
    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** Answers nothing but 500 from now on. */
    void fail() {
        usual = 500;
    }

    /** Takes requests and never answers. */
    void fallSilent() {
        isSilent = true;
    }

    /** Returns what trusts this chat and nobody else. */
    static SSLSocketFactory trusting() throws GeneralSecurityException {
        return context(KEYS).getSocketFactory();
    }

    /** Returns what trusts a chat by another name alone. */
    static SSLSocketFactory trustingAnother() throws GeneralSecurityException {
        return context(keys("other.example.org")).getSocketFactory();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
            if (isSilent) {
                closed.await();
            }
            Integer status = answers.poll();
            exchange.getResponseHeaders().add("Location", address().replace("/in", "/elsewhere"));
            exchange.sendResponseHeaders(status == null ? usual : status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** A certificate of its own for a host, by the JDK's keytool. */
    private static KeyStore keys(String host) {
        try {
            Path folder = Files.createTempDirectory("stigar-receiver");
            Path file = folder.resolve("keys.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "chat",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "san=dns:" + host,
                            "-validity",
                            "36500",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            new String(PASSWORD),
                            "-keystore",
                            file.toString())
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key");
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream stored = Files.newInputStream(file)) {
                keys.load(stored, PASSWORD);
            }
            Files.delete(file);
            Files.delete(folder);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdown();
    }
}
