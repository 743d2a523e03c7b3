package org.haven.eventstore;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.haven.kernel.event.EventCatalog;
import org.haven.kernel.event.EventCatalog.Entry;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} is what the catalog says. */
class EventsDocTest {

    private static final Path PAGE = Path.of("..", "docs", "events.md");

    @Test
    void the_page_of_events_says_what_the_catalog_says() throws IOException {
        if (Boolean.getBoolean("events.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/events.md is stale. Regenerate it: mvn -pl event-store -am test -Dtest=EventsDocTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Devents.write=true")
                .isEqualTo(page());
    }

    private static String page() {
        return """
                # Events

                What can happen, under the names by which it is stored. Generated from `EventCatalog`; do not edit.
                """
                + EventCatalog.ENTRIES.stream()
                        .collect(Collectors.groupingBy(EventsDocTest::family, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(family -> "\n## " + family.getKey() + "\n\n| event | revision | holds |\n|---|---|---|\n"
                                + family.getValue().stream()
                                        .map(EventsDocTest::row)
                                        .collect(joining()))
                        .collect(joining());
    }

    private static String family(Entry entry) {
        return entry.name().substring(0, entry.name().indexOf('.'));
    }

    private static String row(Entry entry) {
        return "| `%s` | %d | %s |\n"
                .formatted(
                        entry.name(),
                        entry.revision(),
                        Arrays.stream(entry.type().getRecordComponents())
                                .map(EventsDocTest::field)
                                .collect(joining(", ")));
    }

    private static String field(RecordComponent part) {
        return part.getName() + ": `" + words(part.getGenericType()) + "`";
    }

    private static String words(Type type) {
        return type instanceof ParameterizedType generic
                ? words(generic.getRawType()) + "<"
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(EventsDocTest::words)
                                .collect(joining(", "))
                        + ">"
                : ((Class<?>) type).getSimpleName();
    }
}
