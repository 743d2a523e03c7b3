package org.haven.query.audit;

import static org.haven.query.audit.Line.done;

import java.util.List;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorChanged;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorCorrected;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorRecorded;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorVoided;

/** What each event of a row that describes a project says. */
final class DescriptorSentences {

    static final List<Line<?>> ALL = List.of(
            done(
                            DescriptorRecorded.class,
                            e -> e.recordedBy(),
                            e -> "Described %s by a row of %s."
                                    .formatted(
                                            e.project().map(Words::named).orElseGet(() -> Words.named(e.agency())),
                                            e.kind().file()))
                    .at(e -> e.agency()),
            done(
                            DescriptorChanged.class,
                            e -> e.recordedBy(),
                            e -> "A row that describes a project of %s is otherwise since %s."
                                    .formatted(Words.named(e.agency()), e.since()))
                    .at(e -> e.agency()),
            done(
                            DescriptorCorrected.class,
                            e -> e.correctedBy(),
                            e -> "Corrected a row that describes a project of %s; reason: %s."
                                    .formatted(Words.named(e.agency()), Words.of(e.reason())))
                    .at(e -> e.agency()),
            done(
                            DescriptorVoided.class,
                            e -> e.voidedBy(),
                            e -> "A row that describes a project of %s counts for nothing; reason: %s."
                                    .formatted(Words.named(e.agency()), Words.of(e.reason())))
                    .at(e -> e.agency()));

    private DescriptorSentences() {}
}
