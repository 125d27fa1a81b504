package org.stigar.app.mail.smtp;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The organisation's mail server as one setting: {@code smtp://user:password@mail.example.org:587}, or {@code smtps} for TLS
 * from the first byte. A password goes over TLS only.
 */
final class SmtpAddress {

    private static final String TIMEOUT_MILLIS = "20000";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;

    private SmtpAddress() {}

    static JavaMailSenderImpl sender(String setting) {
        URI address = parse(setting);
        boolean tls = "smtps".equals(address.getScheme());
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(address.getScheme());
        sender.setHost(address.getHost());
        sender.setPort(address.getPort() > 0 ? address.getPort() : tls ? SUBMISSION_TLS : SUBMISSION);
        Properties settings = sender.getJavaMailProperties();
        String user = address.getRawUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            sender.setUsername(decode(colon < 0 ? user : user.substring(0, colon)));
            sender.setPassword(colon < 0 ? "" : decode(user.substring(colon + 1)));
            settings.setProperty("mail." + address.getScheme() + ".auth", "true");
            settings.setProperty("mail.smtp.starttls.required", "true");
        }
        settings.setProperty("mail.smtp.starttls.enable", "true");
        limitWaiting(sender);
        return sender;
    }

    /** Sets what has no limit by itself: a server that says nothing must not hold a letter for ever. */
    static void limitWaiting(JavaMailSenderImpl sender) {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                sender.getJavaMailProperties().putIfAbsent("mail." + protocol + "." + step, TIMEOUT_MILLIS);
            }
        }
    }

    /** The setting holds a password: no message shows it. */
    private static URI parse(String setting) {
        URI address;
        try {
            address = URI.create(setting);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
        if (address.getHost() == null || !("smtp".equals(address.getScheme()) || "smtps".equals(address.getScheme()))) {
            throw broken();
        }
        return address;
    }

    private static IllegalArgumentException broken() {
        return new IllegalArgumentException("stigar.smtp.url must be like smtp://user:password@mail.example.org:587. "
                + "Special characters of user and password are percent-encoded.");
    }

    /** As in the user part of an address, where a plus is a plus. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
