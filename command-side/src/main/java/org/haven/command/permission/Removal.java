package org.haven.command.permission;

import java.util.Set;
import org.haven.kernel.client.AnonymizationReason;
import org.haven.kernel.client.ClientEvent.AnonymizationApproved;
import org.haven.kernel.client.ClientEvent.AnonymizationDenied;
import org.haven.kernel.client.ClientEvent.AnonymizationRequested;
import org.haven.kernel.client.ClientEvent.AnonymizationWithdrawn;
import org.haven.kernel.client.ClientEvent.OfAnonymization;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.Identifier;
import org.haven.kernel.event.StaffId;

/** Whether the name in a record is to be taken out of it, as the client asks and the HDC decides. */
public sealed interface Removal {

    default AnonymizationRequested request(
            ClientId client, AnonymizationReason reason, Set<Identifier> keeps, StaffId by) {
        throw RemovalRefusal.ALREADY_REQUESTED.refuse();
    }

    default AnonymizationApproved approve(ClientId client, Deciding deciding) {
        deciding.demandRight();
        throw RemovalRefusal.NOTHING_TO_DECIDE.refuse();
    }

    default AnonymizationDenied deny(ClientId client, DenialReason reason, Deciding deciding) {
        deciding.demandRight();
        throw RemovalRefusal.NOTHING_TO_DECIDE.refuse();
    }

    default AnonymizationWithdrawn withdraw(ClientId client, StaffId by) {
        throw RemovalRefusal.NOTHING_TO_DECIDE.refuse();
    }

    /** Refuses a name for a record from which the name is about to go. */
    default void demandNameMayCome(boolean named) {
        // It may, until the removal is due.
    }

    /** What is true after this. */
    default Removal after(OfAnonymization event) {
        if (event instanceof AnonymizationRequested e) {
            return new AwaitingHdc(e.requestedBy());
        }
        return event instanceof AnonymizationApproved ? new Due() : new NotAsked();
    }

    /** Nobody asks for it, or no longer. */
    record NotAsked() implements Removal {
        @Override
        public AnonymizationRequested request(
                ClientId client, AnonymizationReason reason, Set<Identifier> keeps, StaffId by) {
            return new AnonymizationRequested(client, reason, keeps, by);
        }
    }

    /** The HDC has not decided. */
    record AwaitingHdc(StaffId requestedBy) implements Removal {
        @Override
        public AnonymizationApproved approve(ClientId client, Deciding deciding) {
            deciding.demandRight();
            if (deciding.by().id().equals(requestedBy)) {
                throw PermissionRefusal.OWN_REQUEST.refuse();
            }
            return new AnonymizationApproved(client, deciding.by().id());
        }

        @Override
        public AnonymizationDenied deny(ClientId client, DenialReason reason, Deciding deciding) {
            deciding.demandRight();
            return new AnonymizationDenied(client, reason, deciding.by().id());
        }

        @Override
        public AnonymizationWithdrawn withdraw(ClientId client, StaffId by) {
            if (!by.equals(requestedBy)) {
                throw RemovalRefusal.NOT_YOURS_TO_WITHDRAW.refuse();
            }
            return new AnonymizationWithdrawn(client, by);
        }
    }

    /** Permitted; what is to go goes next, and until then no name comes. */
    record Due() implements Removal {
        @Override
        public void demandNameMayCome(boolean named) {
            if (named) {
                throw RemovalRefusal.REMOVAL_DUE.refuse();
            }
        }
    }
}
