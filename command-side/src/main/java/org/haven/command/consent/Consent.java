package org.haven.command.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.UnacceptableValue;

/** What a client chose about sharing. */
public sealed interface Consent {

    /** A choice may be made at any time, and replaces the one before. */
    default RoiChoiceRecorded choose(ClientId client, RoiTerms terms, boolean named, LocalDate today, StaffId by) {
        if (terms.since().isAfter(today)) {
            throw new UnacceptableValue("/since", "roi/future", "The client has chosen by today, not later.");
        }
        if (terms.choice() == RoiChoice.ENTER_ANONYMOUS && named) {
            throw ConsentRefusal.RECORD_HAS_A_NAME.refuse();
        }
        return new RoiChoiceRecorded(client, terms, Optional.empty(), by);
    }

    /** A child is included in the head's choice. */
    default RoiChoiceRecorded include(ClientId child, RoiChoiceRecorded head) {
        return new RoiChoiceRecorded(child, head.terms(), Optional.of(head.client()), head.recordedBy());
    }

    default RoiRevoked revoke(ClientId client, LocalDate today, StaffId by) {
        throw ConsentRefusal.NO_ROI_TO_REVOKE.refuse();
    }

    /** Whether the client agrees to share on a day. */
    default boolean agreesOn(LocalDate day) {
        return false;
    }

    /** Nobody asked. */
    record NotAsked() implements Consent {}

    /** The client chose, to share or not to. */
    record Chosen(RoiTerms terms) implements Consent {
        @Override
        public RoiRevoked revoke(ClientId client, LocalDate today, StaffId by) {
            if (!terms.agreed()) {
                throw ConsentRefusal.NO_ROI_TO_REVOKE.refuse();
            }
            return new RoiRevoked(client, today, by);
        }

        @Override
        public boolean agreesOn(LocalDate day) {
            return terms.agreed() && terms.until().filter(day::isAfter).isEmpty();
        }
    }

    /** The client took the choice back. */
    record Revoked() implements Consent {}
}
