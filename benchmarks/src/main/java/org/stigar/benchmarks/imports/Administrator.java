package org.stigar.benchmarks.imports;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first administrator of a server, with a browser and without JavaScript. */
final class Administrator {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern DONE = Pattern.compile("<progress[^>]* value=\"(\\d+)\"");
    private static final String BOUNDARY = "a-boundary-of-this-benchmark";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;

    /** Comes in by the link that the server prints at its first start. */
    Administrator(URI link) throws IOException, InterruptedException {
        server = link.resolve("/");
        expect(
                302,
                send(
                        link.getPath(),
                        Map.of(
                                "_csrf", token(link.getPath()),
                                "name", "Administrator",
                                "address", "administrator@example.org",
                                "password", "moss and lichen")));
    }

    /** Uploads a file, and returns the path of the import's page. */
    String upload(String kind, String part, Path file) throws IOException, InterruptedException {
        String head = field("_csrf", token("/admin")) + field("kind", kind)
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part
                + "\"; filename=\"table.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        HttpResponse<String> answer =
                exchange(request("/admin/imports", "multipart/form-data; boundary=" + BOUNDARY, body));
        expect(302, answer);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Presses a button of an import's page. */
    void press(String page, String button) throws IOException, InterruptedException {
        expect(302, send(page + "/" + button, Map.of("_csrf", token("/admin"))));
    }

    /** Returns how many rows the page says are done; -1 where it says that the import has ended. */
    long rowsDone(String page) throws IOException, InterruptedException {
        Matcher found = DONE.matcher(get(page + "/progress"));
        return found.find() ? Long.parseLong(found.group(1)) : -1;
    }

    /** Returns what a page says. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                exchange(HttpRequest.newBuilder(server.resolve(path)).header("Accept-Language", "en"));
        expect(200, answer);
        return answer.body();
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get(page));
        if (!found.find()) {
            throw new IllegalStateException("a page without a form");
        }
        return found.group(1);
    }

    private HttpResponse<String> send(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(request(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", type)
                .POST(body);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("expected " + status + ", was " + answer.statusCode());
        }
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
