package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Haven answered. */
record Reply(int status, String etag, String text, HttpResponse<String> raw) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply of(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(), response.headers().firstValue("ETag").orElse(""), response.body(), response);
    }

    JsonNode json() {
        return JSON.readTree(text);
    }

    String id() {
        return json().get("id").asString();
    }

    long position() {
        return json().get("position").asLong();
    }

    Reply expect(int wanted) {
        assertThat(status).as(text).isEqualTo(wanted);
        return this;
    }

    /** A problem document (RFC 9457) of a type. */
    Reply expectProblem(int wanted, String type) {
        expect(wanted);
        assertThat(raw.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json().get("type").asString()).isEqualTo("/problems/" + type);
        return this;
    }
}
