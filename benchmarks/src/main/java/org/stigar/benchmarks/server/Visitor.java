package org.stigar.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies, sends forms. Not safe for use by several threads, but {@link #get} is. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client;
    private final URI server;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(HttpClient client, URI server) {
        this.client = client;
        this.server = server;
    }

    /** Logs in, or tells that it could not. */
    void logIn(String name, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(read(request("/log-in").build()).body());
        if (!token.find()) {
            throw new IllegalStateException("the log-in page has no form");
        }
        Map<String, String> form = Map.of("_csrf", token.group(1), "name", name, "password", password);
        HttpResponse<String> answer = read(request("/log-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build());
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException("logging in was answered with " + answer.statusCode());
        }
    }

    /** Asks for a page. */
    CompletableFuture<HttpResponse<byte[]>> get(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> read(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(line -> {
            String[] cookie = line.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        });
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/html");
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }
}
