package org.haven.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.EventCatalog;
import org.haven.kernel.event.StaffId;
import org.haven.query.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    static Stream<Class<?>> kinds() {
        return EveryEvent.kinds();
    }

    static List<Object> examples() {
        return EveryEvent.examples();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_event_has_a_line_and_an_example(Class<?> kind) {
        assertThat(Sentences.ALL).filteredOn(line -> line.event() == kind).hasSize(1);
        assertThat(examples()).anyMatch(kind::isInstance);
        assertThat(EventCatalog.of(kind)).isPresent();
    }

    @Test
    void there_is_no_line_for_what_is_no_event() {
        assertThat(Sentences.ALL.stream().map(Line::event).collect(Collectors.toSet()))
                .isEqualTo(kinds().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_event_is_told_in_plain_sentences(Object event) {
        assertThat(Sentences.about(event).tell(event))
                .matches("[A-Z{d].*\\.")
                .doesNotContain("null", "[", "]", "=", "Optional", "  ", "%", "@", "..", " ,")
                .doesNotContainPattern("[A-Z]_[A-Z]")
                .doesNotContain(EveryEvent.CODE.spoken(), EveryEvent.CODE.value());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void who_acted_and_where_is_what_the_event_says(Object event) {
        assertThat(Sentences.about(event).agencyOf(event)).isEqualTo(part(event, AgencyId.class, ""));
        if (!(event instanceof AnonymousGrantExpired) && !(event instanceof ProvisionalRecordLapsed)) {
            assertThat(Sentences.about(event).whoActedIn(event)).isEqualTo(part(event, StaffId.class, "By"));
        }
    }

    @Test
    void what_time_has_done_is_havens() {
        assertThat(examples())
                .filteredOn(event -> event instanceof AnonymousGrantExpired || event instanceof ProvisionalRecordLapsed)
                .isNotEmpty()
                .allMatch(event -> Sentences.about(event)
                        .whoActedIn(event)
                        .filter(StaffId.HAVEN::equals)
                        .isPresent());
    }

    @Test
    void a_request_reads_as_staff_would_say_it() {
        var agency = AgencyId.next();
        var project = ProjectId.next();
        var asked = new AnonymousRecordRequested(
                ClientId.next(),
                GrantId.next(),
                agency,
                project,
                AnonymityReason.SAFETY,
                Examples.ON,
                Optional.empty(),
                Optional.empty(),
                Examples.DANA);
        assertThat(Sentences.about(asked).tell(asked))
                .isEqualTo("Asked to enter the client anonymously at {" + project + "}, {" + agency
                        + "}, on 2026-03-01; reason: safety.");
    }

    @Test
    void an_roi_reads_as_staff_would_say_it() {
        var terms = new RoiTerms(
                RoiChoice.VERBAL,
                new Sharing.AllAgencies(),
                Examples.ON,
                Optional.of(Examples.ON.plusYears(1)),
                "2026-01",
                Optional.of(Examples.HUGO));
        var chosen = new RoiChoiceRecorded(ClientId.next(), terms, Optional.empty(), Examples.DANA);
        assertThat(Sentences.about(chosen).tell(chosen))
                .isEqualTo("Recorded what the client answered to the Release of Information: agreed by word of mouth, "
                        + "which hugo.hdc attests, shared with all agencies, from 2026-03-01 up to and including "
                        + "2027-03-01; privacy notice 2026-01.");
    }

    @Test
    void an_identity_is_told_without_being_disclosed() {
        var told = Set.of("given in full", "given in part", "not given (prefers not to answer)");
        assertThat(examples().stream()
                        .filter(event -> event.getClass().getSimpleName().startsWith("Identity"))
                        .map(event -> Sentences.about(event).tell(event))
                        .toList())
                .isNotEmpty()
                .allMatch(sentence -> sentence.contains("date of birth "))
                .satisfies(sentences -> assertThat(told)
                        .allMatch(words -> sentences.stream().anyMatch(sentence -> sentence.contains(words))));
    }

    private static <T> Optional<T> part(Object event, Class<T> type, String ending) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(part -> part.getType() == type && part.getName().endsWith(ending))
                .map(part -> type.cast(valueOf(event, part)))
                .findFirst();
    }

    private static Object valueOf(Object event, RecordComponent part) {
        try {
            return part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
