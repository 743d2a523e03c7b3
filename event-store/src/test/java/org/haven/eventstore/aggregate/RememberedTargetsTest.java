package org.haven.eventstore.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.IdentifierMissingException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.junit.jupiter.api.Test;

class RememberedTargetsTest {

    private final RememberedTargets targets = new RememberedTargets();

    record Move(@TargetAggregateIdentifier String household, String street) {}

    record Visit(String street, @TargetAggregateIdentifier Integer client) {}

    record Sweep(String street) {}

    private VersionedAggregateIdentifier target(Object command) {
        return targets.resolveTarget(GenericCommandMessage.asCommandMessage(command));
    }

    @Test
    void a_command_is_for_the_record_that_its_marked_component_names() {
        for (var command : new Object[] {new Move("h1", "Elm"), new Move("h2", "Elm"), new Visit("Elm", 7)}) {
            assertThat(target(command))
                    .isEqualTo(AnnotationCommandTargetResolver.builder()
                            .build()
                            .resolveTarget(GenericCommandMessage.asCommandMessage(command)));
        }
        assertThat(target(new Move("h3", "Oak")).getIdentifier()).isEqualTo("h3");
    }

    @Test
    void a_command_without_one_is_for_none() {
        assertThatExceptionOfType(IdentifierMissingException.class)
                .isThrownBy(() -> target(new Sweep("Elm")))
                .withMessageContaining("Sweep");
    }
}
