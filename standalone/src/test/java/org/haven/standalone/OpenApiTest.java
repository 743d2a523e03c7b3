package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published description says what the service does, and shows how. */
class OpenApiTest {

    private final JsonNode openApi = Caller.send(
                    HttpRequest.newBuilder(URI.create(Running.HAVEN.address() + "/v3/api-docs")))
            .expect(200)
            .json();

    /** One operation of the description. */
    private record Described(String method, String path, JsonNode operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean isWrite() {
            return !method.equals("get");
        }

        boolean needs(String header) {
            var names = new ArrayList<String>();
            operation
                    .path("parameters")
                    .forEach(parameter -> names.add(parameter.get("name").asString()));
            return names.contains(header);
        }
    }

    @Test
    void it_is_openapi_3_1() {
        assertThat(openApi.get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void every_operation_is_named_and_summed_up() {
        assertThat(operations()).hasSizeGreaterThan(30).allSatisfy(described -> {
            assertThat(described.operation().path("summary").asString(""))
                    .as("summary of %s", described)
                    .isNotBlank();
            assertThat(described.operation().path("operationId").asString(""))
                    .as("operationId of %s", described)
                    .matches("[a-z][A-Za-z]+");
        });
    }

    @Test
    void every_operation_shows_what_is_sent_and_what_is_answered() {
        assertThat(operations()).allSatisfy(described -> {
            var body = described.operation().path("requestBody");
            if (!body.isMissingNode()) {
                assertThat(examples(body))
                        .as("request example of %s", described)
                        .isNotEmpty();
            }
            assertThat(described
                            .operation()
                            .get("responses")
                            .propertyStream()
                            .filter(response -> response.getKey().startsWith("2"))
                            .flatMap(response -> examples(response.getValue()).stream()))
                    .as("response example of %s", described)
                    .isNotEmpty();
        });
    }

    @Test
    void every_write_says_that_it_needs_a_key() {
        var lookups = Set.of("/client-lookups", "/clients/duplicate-check");
        assertThat(operations().stream()
                        .filter(Described::isWrite)
                        .filter(described -> !lookups.contains(described.path()))
                        // What an administrator sees to is no event, and may be asked for twice.
                        .filter(described -> !described.path().startsWith("/operations/")))
                .allSatisfy(described -> assertThat(described.needs("Idempotency-Key"))
                        .as("%s", described)
                        .isTrue());
    }

    @Test
    void corrections_and_decisions_say_that_they_need_the_version_seen() {
        assertThat(operations().stream()
                        .filter(described -> described
                                .path()
                                .matches(".*/(correction|approval|denial|withdrawal|revocation|reversal|void|undo)")))
                .hasSize(26)
                .allSatisfy(described -> assertThat(described.needs("If-Match"))
                        .as("%s", described)
                        .isTrue());
    }

    private List<Described> operations() {
        var operations = new ArrayList<Described>();
        openApi.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method ->
                                operations.add(new Described(method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    private static List<JsonNode> examples(JsonNode body) {
        var examples = new ArrayList<JsonNode>();
        body.path("content").forEach(media -> media.path("examples").forEach(examples::add));
        return examples;
    }
}
