package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

/** Somebody at work, who talks to Haven over HTTP with a token of their own. */
record Caller(String reads, String writes, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Caller of(Haven haven, String user) {
        return of(haven.address(), haven.folder().root(), user);
    }

    static Caller of(String address, Path folder, String user) {
        return new Caller(address, address, token(address, folder, user));
    }

    /** The same person, before two services instead of one. */
    Caller at(String commandSide, String querySide) {
        return new Caller(querySide, commandSide, token);
    }

    static String token(String address, Path folder, String user) {
        try {
            var secret = Files.readString(folder.resolve("secrets").resolve(user));
            var basic = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(UTF_8));
            var reply = send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials")));
            return reply.expect(200).json().get("access_token").asString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Reply post(String path, String body, String... headers) {
        return post(path, body.getBytes(UTF_8), headers);
    }

    Reply post(String path, byte[] body, String... headers) {
        return keyed(UUID.randomUUID().toString(), path, body, headers);
    }

    Reply keyed(String key, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(writes + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(reads + path)).header("Authorization", "Bearer " + token));
    }

    /** Reads what a write has brought about. */
    Reply get(String path, Reply after) {
        return get(path + (path.contains("?") ? "&" : "?") + "atLeast=" + after.position());
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
