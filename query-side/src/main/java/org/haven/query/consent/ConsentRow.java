package org.haven.query.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.StaffId;

/**
 * One choice of a client about sharing.
 *
 * @param choice SIGNED, VERBAL, ENTER_ANONYMOUS, or REVOKED where the client took the one before back
 * @param sharing OWN_AGENCY, LISTED_AGENCIES or ALL_AGENCIES
 * @param agencies with LISTED_AGENCIES
 * @param language in which it was explained, BCP 47
 * @param form of what was signed: PAPER or ELECTRONIC
 * @param guardian who chose for a minor, as a code
 * @param includedBy the head of household whose choice includes this child
 */
record ConsentRow(
        String choice,
        String sharing,
        List<AgencyId> agencies,
        LocalDate since,
        Optional<LocalDate> until,
        Optional<String> notice,
        Optional<StaffId> attestedBy,
        Optional<String> language,
        Optional<String> form,
        Optional<String> guardian,
        Optional<ClientId> includedBy,
        StaffId recordedBy,
        Instant recordedAt) {

    static final String REVOKED = "REVOKED";

    ConsentState stateOn(LocalDate today) {
        if (choice.equals(REVOKED)) {
            return ConsentState.REVOKED;
        }
        return until.filter(today::isAfter).isPresent() ? ConsentState.EXPIRED : ConsentState.IN_EFFECT;
    }
}
