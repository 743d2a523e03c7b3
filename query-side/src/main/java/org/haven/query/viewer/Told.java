package org.haven.query.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haven.eventstore.KernelJson;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered, as the tables keep it: codes and numbers as JSON, words under the client's seal, which is opened for those who
 * serve the client at the client's own agency, and for nobody else.
 */
@Component
public final class Told {

    private static final JsonMapper JSON = KernelJson.mapper();

    /**
     * What one viewer may read of it.
     *
     * @param further the rows of questions and results of a coordinated entry assessment (HUD FY2026 4.19)
     */
    public record Opened(Map<String, String> answers, List<Map<String, String>> further) {}

    private final IdentitySeal seal;

    Told(IdentitySeal seal) {
        this.seal = seal;
    }

    /** As a table keeps it. */
    public static String text(Answers answers) {
        return JSON.writeValueAsString(answers);
    }

    /** As this viewer may read it. */
    public Opened to(Viewer viewer, boolean own, ClientId client, String answers, @Nullable String words) {
        var open = JSON.readValue(answers, Answers.class);
        var sealed = Optional.ofNullable(words)
                .filter(some -> own && viewer.servesClients())
                .flatMap(some -> seal.open(client, new SealedWords(some)))
                .orElse(List.of());
        return sealed.isEmpty()
                ? new Opened(open.values(), List.of())
                : new Opened(
                        open.with(sealed.get(0)).values(),
                        sealed.stream().skip(1).map(Answers::values).toList());
    }
}
