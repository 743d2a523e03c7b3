package org.haven.command.service;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceId;

/** One thing of all that an act noted was recorded in error. */
public record VoidService(
        @TargetAggregateIdentifier ActId act,
        ServiceId service,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen) {}
