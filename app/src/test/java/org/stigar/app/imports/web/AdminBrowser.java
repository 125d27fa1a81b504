package org.stigar.app.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Somebody with a browser and without JavaScript, over the wire: what files do on their way in shows nowhere else. */
final class AdminBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "a-boundary-of-this-test";
    private static final String PASSWORD = "moss and lichen";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;
    private final String language;

    /** A file of a form. */
    static final class Sent {

        private final String field;
        private final String fileName;
        private final byte[] bytes;

        Sent(String field, String fileName, byte[] bytes) {
            this.field = field;
            this.fileName = fileName;
            this.bytes = bytes.clone();
        }

        static Sent of(String field, String text) {
            return new Sent(field, field + ".csv", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private AdminBrowser(int port, String language) {
        server = URI.create("http://localhost:" + port);
        this.language = language;
    }

    /** Logs somebody in who has this role. */
    static AdminBrowser of(int port, String language, People people, Accounts accounts, Role role)
            throws IOException, InterruptedException {
        openAccount(people, accounts, role);
        return logIn(port, language, role);
    }

    /** Gives somebody an account who has this role, at the first call. */
    static void openAccount(People people, Accounts accounts, Role role) {
        PersonId id = who(role);
        if (accounts.findRoles(id).isEmpty()) {
            people.put(List.of(Person.builder(id).build()), List.of(), List.of());
            accounts.open(id, Set.of(role, Role.MEMBER));
            accounts.choosePassword(id, PASSWORD);
        }
    }

    /** Logs in who has the role and an account. */
    static AdminBrowser logIn(int port, String language, Role role) throws IOException, InterruptedException {
        AdminBrowser browser = new AdminBrowser(port, language);
        String token = browser.token("/log-in");
        HttpResponse<String> answer =
                browser.send("/log-in", Map.of("name", who(role).value(), "password", PASSWORD, "_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(302);
        return browser;
    }

    private static PersonId who(Role role) {
        return new PersonId("imports-" + role);
    }

    String token(String page) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return exchange(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        Map<String, String> all = Stream.concat(
                        form.entrySet().stream(), Map.of("_csrf", token("/admin")).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return send(path, all);
    }

    HttpResponse<String> upload(String kind, Sent... files) throws IOException, InterruptedException {
        return uploadTo("/admin/imports", kind, files);
    }

    HttpResponse<String> uploadTo(String path, String kind, Sent... files) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "_csrf", token("/admin"));
        field(body, "kind", kind);
        for (Sent file : files) {
            text(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\""
                            + file.fileName + "\"\r\nContent-Type: text/csv\r\n\r\n");
            body.writeBytes(file.bytes);
            text(body, "\r\n");
        }
        text(body, "--" + BOUNDARY + "--\r\n");
        return sendMultipart(path, body.toByteArray());
    }

    HttpResponse<String> sendMultipart(String path, byte[] body) throws IOException, InterruptedException {
        return exchange(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Uploads, and returns the path of the page to which that leads. */
    String look(String kind, Sent... files) throws IOException, InterruptedException {
        HttpResponse<String> answer = upload(kind, files);
        assertThat(answer.statusCode()).isEqualTo(302);
        String path = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(path).startsWith("/admin/imports/");
        return path;
    }

    private HttpResponse<String> send(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Accept-Language", language);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        text(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
