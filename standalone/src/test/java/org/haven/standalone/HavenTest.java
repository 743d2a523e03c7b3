package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HavenTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path temporary;

    HavenTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void it_starts_on_nothing_and_again_on_what_it_left() throws Exception {
        for (var time : new String[] {"first", "second"}) {
            try (var haven = Haven.start("--port", "0", "--data", temporary.toString())) {
                assertThat(status(haven, "/actuator/health/readiness")).as(time).isEqualTo(200);
                assertThat(status(haven, "/oauth2/jwks")).as(time).isEqualTo(200);
                assertThat(status(haven, "/anything-else")).as(time).isEqualTo(401);
            }
        }
        assertThat(temporary.resolve("postgres/postmaster.pid"))
                .as("the database is stopped")
                .doesNotExist();
    }

    private int status(Haven haven, String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(haven.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
