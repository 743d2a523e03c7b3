package org.haven.command.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.agency.RoiPolicy;
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
    default RoiChoiceRecorded choose(ClientId client, RoiTerms terms, boolean children, Choosing choosing) {
        if (terms.since().isAfter(choosing.today())) {
            throw new UnacceptableValue("/roi/since", "roi/future", "The client has chosen by today, not later.");
        }
        if (terms.attestedBy().filter(choosing.by()::equals).isPresent()) {
            throw new UnacceptableValue(
                    "/roi/attestedBy",
                    "roi/attested-by-recorder",
                    "Somebody else than who records it attests a verbal ROI.");
        }
        if (terms.choice() == RoiChoice.ENTER_ANONYMOUS && choosing.withoutPermission()) {
            throw ConsentRefusal.NOT_AN_ANONYMOUS_RECORD.refuse();
        }
        if (terms.shares()
                && terms.guardian().isEmpty()
                && choosing.unaccompaniedMinor()
                && !choosing.policy().unaccompaniedMinorsMayShare()) {
            throw ConsentRefusal.UNACCOMPANIED_MINOR.refuse();
        }
        return new RoiChoiceRecorded(
                client, ending(terms, choosing.policy()), children, Optional.empty(), choosing.by());
    }

    /** Where the client names no last day of what they agree to, the agency's term says it. */
    private static RoiTerms ending(RoiTerms terms, RoiPolicy policy) {
        return terms.agreed() && terms.until().isEmpty()
                ? policy.lastDay(terms.since()).map(terms::until).orElse(terms)
                : terms;
    }

    /** A child is included in the head's choice. */
    default RoiChoiceRecorded include(ClientId child, RoiChoiceRecorded head) {
        return new RoiChoiceRecorded(child, head.terms(), false, Optional.of(head.client()), head.recordedBy());
    }

    default RoiRevoked revoke(ClientId client, LocalDate today, StaffId by) {
        throw ConsentRefusal.NO_ROI_TO_REVOKE.refuse();
    }

    /** Whether the record is shared with another agency on a day. */
    default boolean sharesOn(LocalDate day) {
        return false;
    }

    /** Whether this choice is not the client's own but that of a head who included them. */
    default boolean isOf(ClientId head) {
        return false;
    }

    /** Whether the client has made no choice that a head's could replace. */
    default boolean isOpen() {
        return false;
    }

    /** A head's choice that includes the children, for one who is added later. */
    default Optional<RoiChoiceRecorded> includingChildren(ClientId head) {
        return Optional.empty();
    }

    /** Nobody asked. */
    record NotAsked() implements Consent {
        @Override
        public boolean isOpen() {
            return true;
        }
    }

    /** The client chose, to share or not to. */
    record Chosen(RoiTerms terms, boolean includesChildren, Optional<ClientId> includedBy, StaffId recordedBy)
            implements Consent {

        public static Chosen after(RoiChoiceRecorded e) {
            return new Chosen(e.terms(), e.includesChildren(), e.includedBy(), e.recordedBy());
        }

        @Override
        public RoiRevoked revoke(ClientId client, LocalDate today, StaffId by) {
            if (!terms.agreed()) {
                throw ConsentRefusal.NO_ROI_TO_REVOKE.refuse();
            }
            return new RoiRevoked(client, today, by);
        }

        @Override
        public boolean sharesOn(LocalDate day) {
            return terms.shares() && terms.until().filter(day::isAfter).isEmpty();
        }

        @Override
        public boolean isOf(ClientId head) {
            return includedBy.filter(head::equals).isPresent();
        }

        @Override
        public Optional<RoiChoiceRecorded> includingChildren(ClientId head) {
            return includesChildren
                    ? Optional.of(new RoiChoiceRecorded(head, terms, true, Optional.empty(), recordedBy))
                    : Optional.empty();
        }
    }

    /** The client took the choice back. */
    record Revoked() implements Consent {}
}
