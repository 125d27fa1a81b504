package org.stigar.app.mail.replies;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The mailbox for replies as one setting: {@code imaps://user@mail.example.org}, or {@code imap} with STARTTLS. A password goes over TLS
 * only, but for a server on this machine.
 *
 * @param protocol {@code imap} or {@code imaps}
 * @param passwordFile read at each look, so that a new password needs no restart; empty where the setting itself has it
 */
record MailboxAddress(
        String protocol, String host, int port, String user, String password, Optional<Path> passwordFile) {

    private static final int IMAP = 143;
    private static final int IMAPS = 993;
    private static final String TIMEOUT_MILLIS = "20000";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    static MailboxAddress of(String setting, String passwordFile) {
        URI address;
        try {
            address = URI.create(setting);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
        String user = address.getRawUserInfo();
        boolean isKnown = "imap".equals(address.getScheme()) || "imaps".equals(address.getScheme());
        if (address.getHost() == null || user == null || !isKnown) {
            throw broken();
        }
        int colon = user.indexOf(':');
        if (colon < 0 && passwordFile.isBlank()) {
            throw broken();
        }
        boolean isTls = address.getScheme().equals("imaps");
        return new MailboxAddress(
                address.getScheme(),
                address.getHost(),
                address.getPort() > 0 ? address.getPort() : isTls ? IMAPS : IMAP,
                decode(colon < 0 ? user : user.substring(0, colon)),
                colon < 0 ? "" : decode(user.substring(colon + 1)),
                passwordFile.isBlank() ? Optional.empty() : Optional.of(Path.of(passwordFile)));
    }

    /** The setting holds a password: no message shows it. */
    private static IllegalArgumentException broken() {
        return new IllegalArgumentException(
                "stigar.mail.replies.url must be like imaps://user@mail.example.org:993, with the"
                        + " password in the file that stigar.mail.replies.password-file names, or after the user and a colon."
                        + " Special characters of user and password are percent-encoded.");
    }

    /** As in the user part of an address, where a plus is a plus. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String readPassword() throws IOException {
        return passwordFile.isPresent() ? Files.readString(passwordFile.get()).strip() : password;
    }

    /** Returns what the mail library is told: TLS to the host that is meant, and no waiting for ever. */
    Properties properties() {
        Properties settings = new Properties();
        String prefix = "mail." + protocol + ".";
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty(prefix + step, TIMEOUT_MILLIS);
        }
        settings.setProperty(prefix + "peek", "true"); // what is read is seen once it is handled, and not before
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "starttls.enable", "true");
        settings.setProperty(prefix + "starttls.required", Boolean.toString(!THIS_MACHINE.contains(host)));
        return settings;
    }

    /** Shows no user and no password. */
    @Override
    public String toString() {
        return "mailbox";
    }
}
