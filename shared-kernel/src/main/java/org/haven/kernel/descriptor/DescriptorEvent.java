package org.haven.kernel.descriptor;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.StaffId;

/** What can happen to one row of what describes a project or an agency. */
public sealed interface DescriptorEvent {

    DescriptorId descriptor();

    AgencyId agency();

    /** It was described. */
    record DescriptorRecorded(
            DescriptorId descriptor,
            AgencyId agency,
            Optional<ProjectId> project,
            DescriptorKind kind,
            Answers answers,
            StaffId recordedBy)
            implements DescriptorEvent {}

    /** It is otherwise since a day, and was as described until then. */
    record DescriptorChanged(
            DescriptorId descriptor, AgencyId agency, LocalDate since, Answers answers, StaffId recordedBy)
            implements DescriptorEvent {}

    /** It was described wrongly, and this is right. */
    record DescriptorCorrected(
            DescriptorId descriptor, AgencyId agency, Answers answers, CorrectionReason reason, StaffId correctedBy)
            implements DescriptorEvent {}

    /** There is no such thing; it counts for nothing. */
    record DescriptorVoided(DescriptorId descriptor, AgencyId agency, CorrectionReason reason, StaffId voidedBy)
            implements DescriptorEvent {}
}
