package org.haven.command.client;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.client.ClientEvent.LinkReceived;
import org.haven.kernel.client.ClientEvent.LinkReleased;
import org.haven.kernel.client.ClientEvent.OfLink;
import org.haven.kernel.client.ClientEvent.RecordLinked;
import org.haven.kernel.client.ClientEvent.RecordUnlinked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.LinkReason;
import org.haven.kernel.client.UnlinkReason;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * Which other records are taken to be the same person's. A link is one step: nothing is linked into a record that is itself linked away.
 *
 * @param survivor under which record the person is looked for instead of this one
 * @param linked the records that are linked into this one
 */
record Linking(Optional<ClientId> survivor, Set<ClientId> linked) {

    static final Linking NONE = new Linking(Optional.empty(), Set.of());

    /** Links this record to the other. */
    RecordLinked link(ClientId self, ClientId other, boolean named, LinkReason reason, boolean consented, StaffId by) {
        if (other.equals(self)) {
            throw new UnacceptableValue("/survivor", "link/itself", "A record is linked to another, not to itself.");
        }
        if (survivor.isPresent()) {
            throw LinkingRefusal.ALREADY_LINKED.refuse();
        }
        if (!linked.isEmpty()) {
            throw LinkingRefusal.OTHERS_ARE_LINKED_TO_IT.refuse();
        }
        demandConsent(named, consented);
        return new RecordLinked(self, other, reason, consented, by);
    }

    /** Another record is linked into this one. */
    LinkReceived receive(ClientId self, boolean named, boolean othersNamed, RecordLinked other) {
        if (survivor.isPresent()) {
            throw LinkingRefusal.SURVIVOR_IS_LINKED_AWAY.refuse();
        }
        demandConsent(named, other.clientConsented());
        if (othersNamed && !named) {
            throw LinkingRefusal.SURVIVOR_IS_ANONYMOUS.refuse();
        }
        return new LinkReceived(self, other.client(), other.linkedBy());
    }

    /** Who gave no name is recognised by nobody but themselves. */
    private static void demandConsent(boolean named, boolean consented) {
        if (!named && !consented) {
            throw LinkingRefusal.CLIENT_HAS_NOT_CONSENTED.refuse();
        }
    }

    RecordUnlinked unlink(ClientId self, ClientId other, UnlinkReason reason, StaffId by) {
        if (survivor.filter(other::equals).isEmpty()) {
            throw LinkingRefusal.NOT_LINKED.refuse();
        }
        return new RecordUnlinked(self, other, reason, by);
    }

    LinkReleased release(ClientId self, RecordUnlinked other) {
        return new LinkReleased(self, other.client(), other.unlinkedBy());
    }

    Linking after(OfLink event) {
        if (event instanceof RecordLinked e) {
            return new Linking(Optional.of(e.survivor()), linked);
        }
        if (event instanceof RecordUnlinked) {
            return new Linking(Optional.empty(), linked);
        }
        var changed = new LinkedHashSet<>(linked);
        if (event instanceof LinkReceived e) {
            changed.add(e.linked());
        }
        if (event instanceof LinkReleased e) {
            changed.remove(e.linked());
        }
        return new Linking(survivor, changed);
    }
}
