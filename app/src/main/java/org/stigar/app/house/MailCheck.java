package org.stigar.app.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Whether the mail server answers. It is greeted and left; nobody logs in and nothing is sent. */
final class MailCheck {

    private static final int MILLIS = 10_000;
    private static final int SMTP = 25;
    private static final int SMTPS = 465;

    private final String url;
    private final HouseWords words;

    MailCheck(Installation installation, HouseWords words) {
        url = installation.environment().getOrDefault("STIGAR_SMTP_URL", "");
        this.words = words;
    }

    Finding look() {
        if (url.isBlank()) {
            return Finding.look(words.text("house.doctor.no-mail"));
        }
        URI server = URI.create(url);
        boolean isSecret = "smtps".equals(server.getScheme());
        int port = server.getPort() > 0 ? server.getPort() : isSecret ? SMTPS : SMTP;
        String where = server.getHost() + ":" + port;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(server.getHost(), port), MILLIS);
            plain.setSoTimeout(MILLIS);
            Socket socket = isSecret
                    ? ((SSLSocketFactory) SSLSocketFactory.getDefault())
                            .createSocket(plain, server.getHost(), port, true)
                    : plain;
            @Nullable
            String greeting = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            return greeting != null && greeting.startsWith("220")
                    ? Finding.ok(words.text("house.doctor.mail", where))
                    : Finding.wrong(words.text("house.doctor.mail-odd", where));
        } catch (IOException | IllegalArgumentException e) {
            return Finding.wrong(words.text("house.doctor.mail-silent", where));
        }
    }
}
