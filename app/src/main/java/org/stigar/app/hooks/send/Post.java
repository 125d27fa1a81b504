package org.stigar.app.hooks.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over HTTP/1.1 to an address that was checked, and to no other; of the answer only the status is read, and no redirect
 * is followed.
 *
 * <p>Not {@code java.net.http}, which looks the host up again by itself. Safe for use by many threads.
 */
final class Post {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final int LONGEST_LINE = 1_000;

    private final SSLSocketFactory tls;
    private final Duration limit;

    /** Waits at most so long for the connection, and once more for the answer. */
    Post(SSLSocketFactory tls, Duration limit) {
        this.tls = tls;
        this.limit = limit;
    }

    /**
     * Sends it and returns the status of the answer.
     *
     * @throws IOException if there is none in time, or the other end cannot show that it is the target's host
     */
    int send(Target target, InetAddress address, Map<String, String> headers, byte[] body) throws IOException {
        try (Socket connection = new Socket()) {
            connection.connect(new InetSocketAddress(address, target.port()), (int) limit.toMillis());
            // A limit on each read would let the other end hold us for ever, a byte at a time.
            Executor late = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> close(connection), late);
            try {
                Socket line = target.isSecure() ? secure(connection, target) : connection;
                line.getOutputStream().write(request(target, headers, body));
                line.getOutputStream().flush();
                return status(line.getInputStream());
            } finally {
                end.cancel(false);
            }
        }
    }

    /** The handshake asks for the host by its name and fails where the certificate is of another. */
    private SSLSocket secure(Socket connection, Target target) throws IOException {
        SSLSocket line = (SSLSocket) tls.createSocket(connection, target.host(), target.port(), true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private static byte[] request(Target target, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder("POST ").append(target.path()).append(" HTTP/1.1\r\n");
        boolean isUsualPort = target.address().getPort() < 0;
        head.append("Host: ").append(target.host()).append(isUsualPort ? "" : ":" + target.port());
        head.append("\r\nConnection: close\r\nContent-Length: ").append(body.length);
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static int status(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = answer.read(); sign >= 0 && sign != '\n'; sign = answer.read()) {
            if (line.length() == LONGEST_LINE) {
                throw new IOException("no answer of HTTP");
            }
            line.append((char) sign);
        }
        Matcher parts = STATUS_LINE.matcher(line.toString().stripTrailing());
        if (!parts.matches()) {
            throw new IOException("no answer of HTTP");
        }
        return Integer.parseInt(parts.group(1));
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }
}
