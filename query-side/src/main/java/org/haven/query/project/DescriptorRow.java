package org.haven.query.project;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.descriptor.DescriptorKind;

/**
 * One row of what describes a project.
 *
 * @param since since when it is so, where it was otherwise before
 * @param answers by the names of HUD's columns, as HMIS CSV writes them
 * @param version its ETag
 */
record DescriptorRow(
        DescriptorId descriptor,
        String hudId,
        DescriptorKind kind,
        Optional<LocalDate> since,
        Map<String, String> answers,
        long version) {}
