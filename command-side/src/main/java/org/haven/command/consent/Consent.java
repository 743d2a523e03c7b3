package org.haven.command.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.UnacceptableValue;

/** What a client chose about sharing. */
public sealed interface Consent {

    /**
     * A choice may be made at any time, and replaces the one before.
     *
     * @param withoutPermission whether no HDC has permitted the record to be anonymous
     */
    default RoiChoiceRecorded choose(
            ClientId client, RoiTerms terms, boolean children, boolean withoutPermission, LocalDate today, StaffId by) {
        if (terms.since().isAfter(today)) {
            throw new UnacceptableValue("/roi/since", "roi/future", "The client has chosen by today, not later.");
        }
        if (terms.attestedBy().filter(by::equals).isPresent()) {
            throw new UnacceptableValue(
                    "/roi/attestedBy",
                    "roi/attested-by-recorder",
                    "Somebody else than who records it attests a verbal ROI.");
        }
        if (terms.choice() == RoiChoice.ENTER_ANONYMOUS && withoutPermission) {
            throw ConsentRefusal.NOT_AN_ANONYMOUS_RECORD.refuse();
        }
        return new RoiChoiceRecorded(client, terms, children, Optional.empty(), by);
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
            return terms.agreed()
                    && !(terms.sharing() instanceof Sharing.OwnAgency)
                    && terms.until().filter(day::isAfter).isEmpty();
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
