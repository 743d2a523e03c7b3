package org.haven.command.descriptor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorChanged;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorCorrected;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorRecorded;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorVoided;
import org.haven.kernel.descriptor.DescriptorKind;
import org.haven.kernel.element.Answers;
import org.haven.kernel.hud.UnacceptableValue;

/** Whether a row describes something. */
sealed interface Described {

    default DescriptorChanged change(ChangeDescriptor c, Set<CocCode> cocs, LocalDate today) {
        throw DescriptorRefusal.VOID.refuse();
    }

    default DescriptorCorrected correct(CorrectDescriptor c, Set<CocCode> cocs) {
        throw DescriptorRefusal.VOID.refuse();
    }

    default DescriptorVoided discard(VoidDescriptor c) {
        throw DescriptorRefusal.VOID.refuse();
    }

    static DescriptorRecorded record(RecordDescriptor c, Set<CocCode> cocs) {
        if (c.kind().isOfTheAgency() == c.project().isPresent()) {
            throw new UnacceptableValue(
                    "/project",
                    "descriptor/project",
                    c.kind().isOfTheAgency()
                            ? "This row describes the agency; leave the project out."
                            : "Say which project this row describes.");
        }
        return new DescriptorRecorded(
                c.descriptor(), c.agency(), c.project(), c.kind(), row(c.kind(), c.told(), cocs), c.by());
    }

    /** HUD FY2026 2.03, 2.07: a row about a CoC is about one of the project's own. */
    private static Answers row(DescriptorKind kind, Map<String, String> told, Set<CocCode> cocs) {
        var row = kind.row(told);
        for (var field : Set.of("CoCCode", "InventoryCoCCode")) {
            if (row.code(field)
                    .map(CocCode::new)
                    .filter(coc -> !cocs.contains(coc))
                    .isPresent()) {
                throw new UnacceptableValue(
                        "/answers/" + field,
                        "coc/not-the-projects",
                        "The CoC is one of the project's own: " + cocs + ".");
            }
        }
        return row;
    }

    /** It does. */
    record Standing(DescriptorKind kind) implements Described {
        @Override
        public DescriptorChanged change(ChangeDescriptor c, Set<CocCode> cocs, LocalDate today) {
            if (c.since().isAfter(today)) {
                throw new UnacceptableValue("/since", "descriptor/future", "It has changed by today, not later.");
            }
            return new DescriptorChanged(c.descriptor(), c.agency(), c.since(), row(kind, c.told(), cocs), c.by());
        }

        @Override
        public DescriptorCorrected correct(CorrectDescriptor c, Set<CocCode> cocs) {
            return new DescriptorCorrected(c.descriptor(), c.agency(), row(kind, c.told(), cocs), c.reason(), c.by());
        }

        @Override
        public DescriptorVoided discard(VoidDescriptor c) {
            if (kind.isSole()) {
                throw DescriptorRefusal.SOLE_ROW.refuse();
            }
            return new DescriptorVoided(c.descriptor(), c.agency(), c.reason(), c.by());
        }
    }

    /** It never did. */
    record Voided() implements Described {}
}
