package org.haven.command.permission;

import static org.haven.command.permission.PermissionRefusal.ALREADY_REQUESTED;
import static org.haven.command.permission.PermissionRefusal.AWAITING_APPROVAL;
import static org.haven.command.permission.PermissionRefusal.GRANT_EXPIRED;
import static org.haven.command.permission.PermissionRefusal.NOTHING_TO_DECIDE;
import static org.haven.command.permission.PermissionRefusal.NOTHING_TO_REVOKE;
import static org.haven.command.permission.PermissionRefusal.NOT_REQUESTED;
import static org.haven.command.permission.PermissionRefusal.NOT_YET;
import static org.haven.command.permission.PermissionRefusal.OWN_REQUEST;
import static org.haven.command.permission.PermissionRefusal.PROVISIONAL_LAPSED;
import static org.haven.command.permission.PermissionRefusal.SERVES_ANOTHER_HOUSEHOLD;

import java.time.Instant;
import java.util.Optional;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.HouseholdId;

/** Whether a record may stand without a name, as the HDC decides it. Each state allows what it names and refuses the rest. */
public sealed interface Permission {

    /** The request this state is about. */
    GrantId grant();

    /** Asks for the first time, or once more; answers which request this one follows. */
    default Optional<GrantId> request() {
        throw ALREADY_REQUESTED.refuse();
    }

    default AnonymousRecordApproved approve(ClientId client, Deciding deciding) {
        deciding.demandRight();
        throw NOTHING_TO_DECIDE.refuse();
    }

    default AnonymousRecordDenied deny(ClientId client, DenialReason reason, Deciding deciding) {
        deciding.demandRight();
        throw NOTHING_TO_DECIDE.refuse();
    }

    default AnonymousRequestWithdrawn withdraw(ClientId client, StaffId by) {
        throw NOTHING_TO_DECIDE.refuse();
    }

    default AnonymousGrantRevoked revoke(ClientId client, RevocationReason reason, Deciding deciding) {
        deciding.demandRight();
        throw NOTHING_TO_REVOKE.refuse();
    }

    /** What time has done that nobody has recorded yet. */
    default Optional<ClientEvent> overdue(ClientId client, Instant now) {
        return Optional.empty();
    }

    /** Records what time has done to this grant. */
    default ClientEvent end(ClientId client, GrantId which, Instant now) {
        return overdue(client, now).filter(due -> grant().equals(which)).orElseThrow(NOT_YET::refuse);
    }

    /** Refuses unless the record may stand without a name at this moment. */
    void demandStanding(Instant now);

    /** Enrolls a household on the grant; nothing happens when it is the household that the grant serves already. */
    default Optional<AnonymousGrantUsed> use(ClientId client, HouseholdId household, Instant now) {
        demandStanding(now);
        throw NOT_REQUESTED.refuse();
    }

    /** Nobody has asked. */
    record NotRequested() implements Permission {
        @Override
        public Optional<GrantId> request() {
            return Optional.empty();
        }

        @Override
        public void demandStanding(Instant now) {
            throw NOT_REQUESTED.refuse();
        }

        @Override
        public GrantId grant() {
            throw NOT_REQUESTED.refuse();
        }
    }

    /** The HDC has not decided. With a provisional policy the record may stand until a moment, and may be in use already. */
    record AwaitingHdc(
            GrantId grant, StaffId requestedBy, Optional<Instant> provisionalUntil, Optional<HouseholdId> household)
            implements Permission {

        @Override
        public AnonymousRecordApproved approve(ClientId client, Deciding deciding) {
            deciding.demandRight();
            if (deciding.by().id().equals(requestedBy)) {
                throw OWN_REQUEST.refuse();
            }
            demandNotLapsed(deciding.now());
            return new AnonymousRecordApproved(client, grant, deciding.by().id(), false, deciding.grantEnds());
        }

        @Override
        public AnonymousRecordDenied deny(ClientId client, DenialReason reason, Deciding deciding) {
            deciding.demandRight();
            return new AnonymousRecordDenied(
                    client, grant, reason, deciding.by().id());
        }

        @Override
        public AnonymousRequestWithdrawn withdraw(ClientId client, StaffId by) {
            return new AnonymousRequestWithdrawn(client, grant, by);
        }

        @Override
        public Optional<ClientEvent> overdue(ClientId client, Instant now) {
            return provisionalUntil
                    .filter(until -> !now.isBefore(until))
                    .map(until -> new ProvisionalRecordLapsed(client, grant, until));
        }

        @Override
        public void demandStanding(Instant now) {
            if (provisionalUntil.isEmpty()) {
                throw AWAITING_APPROVAL.refuse();
            }
            demandNotLapsed(now);
        }

        @Override
        public Optional<AnonymousGrantUsed> use(ClientId client, HouseholdId which, Instant now) {
            demandStanding(now);
            return useOnce(client, grant, household, which);
        }

        private void demandNotLapsed(Instant now) {
            if (lapsed(now)) {
                throw PROVISIONAL_LAPSED.refuse();
            }
        }

        private boolean lapsed(Instant now) {
            return provisionalUntil.filter(until -> !now.isBefore(until)).isPresent();
        }
    }

    /** The HDC has approved, and nobody has been enrolled on it. */
    record Approved(GrantId grant, Instant validUntil) implements Permission {

        @Override
        public AnonymousGrantRevoked revoke(ClientId client, RevocationReason reason, Deciding deciding) {
            deciding.demandRight();
            return new AnonymousGrantRevoked(
                    client, grant, reason, false, deciding.by().id());
        }

        @Override
        public Optional<ClientEvent> overdue(ClientId client, Instant now) {
            return now.isBefore(validUntil)
                    ? Optional.empty()
                    : Optional.of(new AnonymousGrantExpired(client, grant, validUntil));
        }

        @Override
        public void demandStanding(Instant now) {
            if (!now.isBefore(validUntil)) {
                throw GRANT_EXPIRED.refuse();
            }
        }

        @Override
        public Optional<AnonymousGrantUsed> use(ClientId client, HouseholdId household, Instant now) {
            demandStanding(now);
            return useOnce(client, grant, Optional.empty(), household);
        }
    }

    /** A household is enrolled on the approval, which therefore no longer runs out. */
    record Used(GrantId grant, HouseholdId household) implements Permission {

        @Override
        public Optional<GrantId> request() {
            return Optional.of(grant);
        }

        @Override
        public AnonymousGrantRevoked revoke(ClientId client, RevocationReason reason, Deciding deciding) {
            deciding.demandRight();
            return new AnonymousGrantRevoked(
                    client, grant, reason, true, deciding.by().id());
        }

        @Override
        public void demandStanding(Instant now) {
            // It stands for good.
        }

        @Override
        public Optional<AnonymousGrantUsed> use(ClientId client, HouseholdId which, Instant now) {
            return useOnce(client, grant, Optional.of(household), which);
        }

        @Override
        public Permission after(AnonymousRecordRequested e) {
            return new UsedAndAskedAgain(this, Permission.super.after(e));
        }
    }

    /** A household is enrolled on an approval, and another is asked for; whatever becomes of that, the record stands. */
    record UsedAndAskedAgain(Used used, Permission next) implements Permission {

        @Override
        public GrantId grant() {
            return next.grant();
        }

        @Override
        public AnonymousRecordApproved approve(ClientId client, Deciding deciding) {
            return next.approve(client, deciding);
        }

        @Override
        public AnonymousRecordDenied deny(ClientId client, DenialReason reason, Deciding deciding) {
            return next.deny(client, reason, deciding);
        }

        @Override
        public AnonymousRequestWithdrawn withdraw(ClientId client, StaffId by) {
            return next.withdraw(client, by);
        }

        /** An approval that nobody has used goes first, then the one that carries the stay. */
        @Override
        public AnonymousGrantRevoked revoke(ClientId client, RevocationReason reason, Deciding deciding) {
            return next instanceof Approved
                    ? next.revoke(client, reason, deciding)
                    : used.revoke(client, reason, deciding);
        }

        @Override
        public Optional<ClientEvent> overdue(ClientId client, Instant now) {
            return next.overdue(client, now);
        }

        @Override
        public void demandStanding(Instant now) {
            used.demandStanding(now);
        }

        @Override
        public Optional<AnonymousGrantUsed> use(ClientId client, HouseholdId which, Instant now) {
            return which.equals(used.household()) ? Optional.empty() : next.use(client, which, now);
        }

        @Override
        public Permission after(AnonymousRecordApproved e) {
            return with(next.after(e));
        }

        @Override
        public Permission after(AnonymousGrantUsed e) {
            return with(next.after(e));
        }

        @Override
        public Permission ended(GrantId which, PermissionRefusal why) {
            return which.equals(used.grant()) ? next : used;
        }

        private Permission with(Permission then) {
            return then instanceof Used ? then : new UsedAndAskedAgain(used, then);
        }
    }

    /** The request, or the approval, has come to an end; whoever relies on it is told why. */
    record Ended(GrantId grant, PermissionRefusal why) implements Permission {

        @Override
        public Optional<GrantId> request() {
            return Optional.of(grant);
        }

        @Override
        public void demandStanding(Instant now) {
            throw why.refuse();
        }
    }

    private static Optional<AnonymousGrantUsed> useOnce(
            ClientId client, GrantId grant, Optional<HouseholdId> serves, HouseholdId which) {
        if (serves.filter(which::equals).isPresent()) {
            return Optional.empty();
        }
        if (serves.isPresent()) {
            throw SERVES_ANOTHER_HOUSEHOLD.refuse();
        }
        return Optional.of(new AnonymousGrantUsed(client, grant, which));
    }

    /** What is true after somebody asked. */
    default Permission after(AnonymousRecordRequested e) {
        return new AwaitingHdc(e.grant(), e.requestedBy(), e.provisionalUntil(), Optional.empty());
    }

    /** What is true after a request or an approval came to its end. */
    default Permission ended(GrantId which, PermissionRefusal why) {
        return new Ended(which, why);
    }

    /** What is true after an approval: a provisional record that is in use already stays in use. */
    default Permission after(AnonymousRecordApproved e) {
        return this instanceof AwaitingHdc awaiting && awaiting.household().isPresent()
                ? new Used(e.grant(), awaiting.household().orElseThrow())
                : new Approved(e.grant(), e.validUntil());
    }

    /** What is true after a household was enrolled: a provisional record still awaits the HDC. */
    default Permission after(AnonymousGrantUsed e) {
        return this instanceof AwaitingHdc awaiting
                ? new AwaitingHdc(
                        awaiting.grant(),
                        awaiting.requestedBy(),
                        awaiting.provisionalUntil(),
                        Optional.of(e.household()))
                : new Used(e.grant(), e.household());
    }
}
