package org.haven.command.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.haven.command.consent.Consent;
import org.haven.command.permission.Permission;
import org.haven.kernel.client.ClientId;

/** How a client's record came to be, which says under what it may stand without a name. */
sealed interface Entry {

    /** Refuses a name, or its absence, where this kind of record does not allow it. */
    void demandNameFits(boolean named, Consent consent, LocalDate today);

    /** Whether this record may never be an anonymous one: it came to be without an HDC's permission. */
    default boolean needsNoGrant() {
        return false;
    }

    /** Refuses unless a client may step out of namelessness with this record. */
    default void demandAnonymous() {
        // It came to be under a grant.
    }

    /** Whether the client came without family, as far as the record tells. */
    default boolean alone() {
        return true;
    }

    /** Refuses unless more may be entered now. */
    void demandOpen(Permission permission, GrantHolders holders, Instant now);

    /** Refuses unless this is the record for which permission is asked. */
    default void demandAsks() {
        throw ClientRefusal.NOT_THE_ONE_WHO_ASKED.refuse();
    }

    /** Whose grant a nameless record rests on when it is enrolled; nobody's when it needs none. */
    Optional<ClientId> restsOn(ClientId self, Consent consent, LocalDate today);

    /** Under a name, or by an ROI that agrees to share. */
    record Registered() implements Entry {
        @Override
        public boolean needsNoGrant() {
            return true;
        }

        @Override
        public void demandAnonymous() {
            throw ClientRefusal.NOT_ENTERED_ANONYMOUSLY.refuse();
        }

        @Override
        public void demandNameFits(boolean named, Consent consent, LocalDate today) {
            if (!named && !consent.sharesOn(today)) {
                throw ClientRefusal.NAME_WITHHELD.refuse();
            }
        }

        @Override
        public void demandOpen(Permission permission, GrantHolders holders, Instant now) {
            // It stands by itself.
        }

        @Override
        public Optional<ClientId> restsOn(ClientId self, Consent consent, LocalDate today) {
            demandNameFits(false, consent, today);
            return Optional.empty();
        }
    }

    /** Anonymously, with a permission of its own. */
    record Requested() implements Entry {
        @Override
        public void demandNameFits(boolean named, Consent consent, LocalDate today) {
            if (named) {
                throw ClientRefusal.ANONYMOUS_RECORD_HAS_NO_NAME.refuse();
            }
        }

        @Override
        public void demandAsks() {
            // It is.
        }

        @Override
        public void demandOpen(Permission permission, GrantHolders holders, Instant now) {
            permission.demandStanding(now);
        }

        @Override
        public Optional<ClientId> restsOn(ClientId self, Consent consent, LocalDate today) {
            return Optional.of(self);
        }
    }

    /** As a family member, under the permission of the client who asked; with or without a name. */
    record Covered(ClientId holder) implements Entry {
        @Override
        public boolean alone() {
            return false;
        }

        @Override
        public void demandNameFits(boolean named, Consent consent, LocalDate today) {
            // Each member answers for themselves.
        }

        @Override
        public void demandOpen(Permission permission, GrantHolders holders, Instant now) {
            holders.demandStanding(holder);
        }

        @Override
        public Optional<ClientId> restsOn(ClientId self, Consent consent, LocalDate today) {
            return Optional.of(holder);
        }
    }
}
