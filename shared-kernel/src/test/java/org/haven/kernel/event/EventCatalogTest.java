package org.haven.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.assessment.AssessmentEvent;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.descriptor.DescriptorEvent;
import org.haven.kernel.event.EventCatalog.Entry;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.service.ServiceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EventCatalogTest {

    static final List<Entry> ENTRIES = EventCatalog.ENTRIES;

    private static final List<Class<?>> FAMILIES = List.of(
            AgencyEvent.class,
            ClientEvent.class,
            HouseholdEvent.class,
            AssessmentEvent.class,
            ServiceEvent.class,
            DescriptorEvent.class);

    @Test
    void everything_that_can_happen_is_in_it_exactly_once_and_nothing_else() {
        assertThat(ENTRIES.stream().<Class<?>>map(Entry::type))
                .containsExactlyInAnyOrderElementsOf(
                        FAMILIES.stream().flatMap(EventCatalogTest::concrete).toList());
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogTest::concrete)
                : Stream.of(type);
    }

    @Test
    void no_two_events_have_one_name() {
        assertThat(ENTRIES.stream().map(Entry::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void a_name_is_its_family_and_what_happened(Entry entry) {
        assertThat(entry.name())
                .isEqualTo(entry.type().getPackageName().replaceAll(".*\\.", "") + "."
                        + entry.type().getSimpleName());
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void an_event_is_found_by_its_name_and_by_its_type(Entry entry) {
        assertThat(EventCatalog.named(entry.name())).contains(entry);
        assertThat(EventCatalog.of(entry.type())).contains(entry);
    }

    @Test
    void what_is_not_in_it_is_not_found() {
        assertThat(EventCatalog.named("client.ClientUpdated")).isEmpty();
        assertThat(EventCatalog.of(String.class)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void no_event_holds_who_somebody_is_in_clear(Entry entry) {
        assertThat(parts(entry.type()))
                .isNotEmpty()
                .doesNotContain(PersonName.class, Ssn.class, DateOfBirth.class, Identity.class);
    }

    /** The types an event is made of, and those that these are made of. */
    private static Stream<Class<?>> parts(Class<?> type) {
        if (!type.isRecord()) {
            return Stream.of(type);
        }
        return Stream.concat(
                Stream.of(type),
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(EventCatalogTest::classes)
                        .flatMap(EventCatalogTest::parts));
    }

    private static Stream<Class<?>> classes(java.lang.reflect.Type type) {
        return type instanceof java.lang.reflect.ParameterizedType generic
                ? Stream.concat(
                        classes(generic.getRawType()),
                        Arrays.stream(generic.getActualTypeArguments()).flatMap(EventCatalogTest::classes))
                : Stream.of((Class<?>) type);
    }
}
