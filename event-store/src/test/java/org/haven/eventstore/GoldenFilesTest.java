package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.EventCatalog;
import org.haven.kernel.event.EventCatalog.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was ever stored is read for ever. {@code -Devents.write=true} adds the files of new events and touches no other. */
class GoldenFilesTest {

    static final List<Record> EXAMPLES = KernelExamples.ALL;

    private static final Path FOLDER = Path.of("src", "test", "resources", "events");
    private static final CatalogSerializer SERIALIZER = new CatalogSerializer();
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static {
        if (Boolean.getBoolean("events.write")) {
            EXAMPLES.forEach(GoldenFilesTest::addIfNew);
        }
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_was_stored_is_read_and_would_be_stored_again(Path file) throws IOException {
        var stored = file.getFileName().toString();
        var parts = stored.substring(0, stored.length() - ".json".length());
        var dot = parts.lastIndexOf('.');
        var text = Files.readString(file);

        var event = read(parts.substring(0, dot), parts.substring(dot + 1), text);

        assertThat(event).isIn(EXAMPLES);
        assertThat(PRETTY.readTree(written(event))).isEqualTo(PRETTY.readTree(text));
    }

    @Test
    void every_event_of_the_catalog_has_its_file_and_its_example() {
        assertThat(EXAMPLES.stream().map(Object::getClass))
                .containsExactlyElementsOf(
                        EventCatalog.ENTRIES.stream().<Class<?>>map(Entry::type).toList());
        assertThat(EventCatalog.ENTRIES.stream().map(GoldenFilesTest::file))
                .allSatisfy(file -> assertThat(file)
                        .as("Write an example into KernelExamples, then run this test with -Devents.write=true")
                        .exists());
    }

    @Test
    void a_name_the_catalog_lacks_is_refused_loudly() {
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() -> read("client.ClientUpdated", "1", "{}"))
                .withMessageContaining("client.ClientUpdated, revision 1");
    }

    @Test
    void a_revision_the_catalog_lacks_is_refused_loudly() {
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() -> read("client.RoiRevoked", "2", "{}"))
                .withMessageContaining("client.RoiRevoked, revision 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.String", "org.haven.kernel.client.ClientEvent$RoiRevoked", "org.example.Gadget"})
    void the_name_of_a_class_is_no_name_of_an_event(String name) {
        assertThatExceptionOfType(UnknownEvent.class).isThrownBy(() -> read(name, null, "{}"));
    }

    @Test
    void what_the_catalog_does_not_expect_in_an_event_is_not_read_past() {
        var extra = written(example(org.haven.kernel.client.ClientEvent.RoiRevoked.class))
                .replaceFirst("\\{", "{\"nickname\":\"?\",");
        assertThatExceptionOfType(org.axonframework.serialization.SerializationException.class)
                .isThrownBy(() -> read("client.RoiRevoked", "1", extra));
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void no_name_of_a_class_is_stored(Record event) {
        assertThat(type(event).getName()).doesNotContain("org.haven", "$");
        assertThat(written(event)).doesNotContain("org.haven", "java.", "@class", "$");
    }

    @Test
    void an_answer_that_was_not_given_says_plainly_why() {
        assertThat(written(example(DemographicsRecorded.class)))
                .contains("\"veteran\":{\"why\":\"PREFERS_NOT_TO_ANSWER\"}")
                .contains("\"sex\":{\"value\":\"FEMALE\"}");
    }

    @Test
    void what_is_open_is_null_and_what_is_there_is_itself() {
        assertThat(written(example(RoiChoiceRecorded.class)))
                .contains("\"until\":null")
                .contains("\"includedBy\":\"" + KernelExamples.MOTHER + "\"")
                .contains("\"sharing\":{\"kind\":\"OWN_AGENCY\"}");
    }

    /** Kinds that no golden file shows, read back as they were written. */
    static Stream<Record> otherKinds() {
        return Stream.of(
                policy(new AnonymousEntryPolicy.BeforeEntry()),
                policy(new AnonymousEntryPolicy.Provisional(24)),
                sharing(new Sharing.AllAgencies()),
                sharing(new Sharing.ListedAgencies(java.util.Set.of(KernelExamples.HARBOR_HOUSE))));
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void every_kind_of_value_is_read_back_as_it_was_written(Record event) {
        var type = type(event);
        assertThat(read(type.getName(), type.getRevision(), written(event))).isEqualTo(event);
    }

    private static Record policy(AnonymousEntryPolicy policy) {
        return new AnonymousEntryPolicySet(KernelExamples.HARBOR_HOUSE, policy, 7, KernelExamples.HDC);
    }

    private static Record sharing(Sharing sharing) {
        return new RoiChoiceRecorded(
                KernelExamples.MOTHER,
                new RoiTerms(
                        RoiChoice.VERBAL,
                        sharing,
                        KernelExamples.TODAY,
                        java.util.Optional.of(KernelExamples.TODAY),
                        "2026-1",
                        java.util.Optional.of(KernelExamples.DEPUTY)),
                java.util.Optional.empty(),
                KernelExamples.WORKER);
    }

    private static Record example(Class<? extends Record> type) {
        return EXAMPLES.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    private static SerializedType type(Record event) {
        return SERIALIZER.typeForClass(event.getClass());
    }

    private static String written(Object event) {
        return SERIALIZER.serialize(event, String.class).getData();
    }

    private static Object read(String name, @org.jspecify.annotations.Nullable String revision, String text) {
        return SERIALIZER.deserialize(new SimpleSerializedObject<>(text, String.class, name, revision));
    }

    private static Path file(Entry entry) {
        return FOLDER.resolve(entry.name() + "." + entry.revision() + ".json");
    }

    private static void addIfNew(Record event) {
        var file = file(EventCatalog.of(event.getClass()).orElseThrow());
        try {
            Files.createDirectories(FOLDER);
            if (!Files.exists(file)) {
                Files.writeString(file, PRETTY.writeValueAsString(PRETTY.readTree(written(event))) + "\n");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
