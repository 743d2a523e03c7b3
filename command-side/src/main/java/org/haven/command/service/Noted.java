package org.haven.command.service;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.eventstore.Claim;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceEvent.ServiceVoided;
import org.haven.kernel.service.ServiceId;

/** One thing that an act noted: whether it counts. */
sealed interface Noted {

    /** It counts for nothing from now on. */
    default ServiceVoided discard(ActId act, ServiceId service, CorrectionReason reason, StaffId by) {
        throw ServiceRefusal.VOIDED_ALREADY.refuse();
    }

    default boolean counts() {
        return false;
    }

    /** The night that nobody else may note of the same stay meanwhile. */
    default Optional<Night> night() {
        return Optional.empty();
    }

    /** It does. */
    record Counted(ClientId client, Optional<Night> night) implements Noted {

        @Override
        public ServiceVoided discard(ActId act, ServiceId service, CorrectionReason reason, StaffId by) {
            return new ServiceVoided(act, service, client, reason, by);
        }

        @Override
        public boolean counts() {
            return true;
        }
    }

    /** It does not. */
    record Voided() implements Noted {}

    /**
     * A night of a stay, which is noted once. Its key is the night's own, not the stay's: so many nights a stay may have, finding one
     * of them costs the same.
     */
    record Night(EnrollmentId enrollment, LocalDate night) {

        private static final String KIND = "night";

        Claim takenBy(ServiceId service) {
            return Claim.forGood(KIND, key(), service.toString(), ServiceRefusal.SAME_NIGHT_TWICE::refuse);
        }

        Claim freedBy(ServiceId service) {
            return Claim.none(KIND, key(), service.toString());
        }

        private String key() {
            return enrollment + "@" + night;
        }
    }
}
