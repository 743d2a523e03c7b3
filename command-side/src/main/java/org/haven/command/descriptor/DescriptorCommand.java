package org.haven.command.descriptor;

import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.descriptor.DescriptorId;

/** A command to a row that is there, at the version its sender saw. */
sealed interface DescriptorCommand permits ChangeDescriptor, CorrectDescriptor, VoidDescriptor {

    DescriptorId descriptor();

    AgencyId agency();

    long seen();
}
