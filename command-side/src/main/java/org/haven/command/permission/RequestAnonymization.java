package org.haven.command.permission;

import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.AnonymizationReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identifier;
import org.haven.kernel.event.Staff;

/** A client wants the name out of the record, and says which other identifiers stay. */
public record RequestAnonymization(
        @TargetAggregateIdentifier ClientId client,
        AnonymizationReason reason,
        Set<Identifier> keeps,
        Staff by,
        Optional<Long> seen)
        implements ClientCommand {}
