package org.haven.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.assessment.AssessmentEvent;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.descriptor.DescriptorEvent;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.service.ServiceEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryIsUnderstoodTest {

    static Stream<Arguments> eventsAndTheirAggregates() {
        return Stream.of(
                        events(ClientEvent.class).map(event -> Arguments.of(event, "client.Client")),
                        events(HouseholdEvent.class).map(event -> Arguments.of(event, "household.Household")),
                        events(DescriptorEvent.class).map(event -> Arguments.of(event, "descriptor.Descriptor")),
                        events(AssessmentEvent.class).map(event -> Arguments.of(event, "assessment.Assessment")),
                        events(ServiceEvent.class).map(event -> Arguments.of(event, "service.Act")),
                        events(AgencyEvent.class)
                                .map(event -> Arguments.of(
                                        event,
                                        event == NotEnteredTallied.class ? "agency.NotEnteredTally" : "agency.Agency")))
                .flatMap(events -> events);
    }

    @ParameterizedTest
    @MethodSource("eventsAndTheirAggregates")
    void whatever_has_happened_is_sourced_by_its_aggregate(Class<?> event, String aggregate)
            throws ClassNotFoundException {
        assertThat(Class.forName("org.haven.command." + aggregate).getDeclaredMethods())
                .anyMatch(handler -> handler.isAnnotationPresent(EventSourcingHandler.class)
                        && handler.getParameterTypes()[0].isAssignableFrom(event));
    }

    private static Stream<Class<?>> events(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(HistoryIsUnderstoodTest::events)
                : Stream.of(family);
    }
}
