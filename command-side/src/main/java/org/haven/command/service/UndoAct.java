package org.haven.command.service;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.service.ActId;

/** All that an act noted, and that still counts, was recorded in error. */
public record UndoAct(@TargetAggregateIdentifier ActId act, CorrectionReason reason, Staff by, Optional<Long> seen) {}
