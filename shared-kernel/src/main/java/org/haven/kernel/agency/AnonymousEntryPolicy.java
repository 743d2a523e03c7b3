package org.haven.kernel.agency;

import java.time.LocalDate;
import org.haven.kernel.hud.UnacceptableValue;

/** When an agency lets a client be entered anonymously. Connecticut's, and the default, is {@link BeforeEntry}. */
public sealed interface AnonymousEntryPolicy {

    /** The HDC permits first; nothing is entered before. */
    record BeforeEntry() implements AnonymousEntryPolicy {}

    /** The client is entered now and the HDC decides within so many hours, 1 to 168; until then the record is embargoed. */
    record Provisional(int hours) implements AnonymousEntryPolicy {
        public Provisional {
            if (hours < 1 || hours > 168) {
                throw new UnacceptableValue("/hours", "policy/hours", "The HDC decides within 1 to 168 hours.");
            }
        }
    }

    /** The HDC has permitted beforehand, for one project, up to and including a day. */
    record Standing(ProjectId project, LocalDate until) implements AnonymousEntryPolicy {}
}
