package org.haven.command.client;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientEvent.ClientIdentified;
import org.haven.kernel.client.ClientEvent.IdentityChanged;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientEvent.IdentityRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.event.StaffId;

/** What is known of who a client is. */
sealed interface Naming {

    /** In years. */
    int ADULT = 18;

    default IdentityRecorded record(
            ClientId client, Identity identity, LocalDate opened, IdentitySeal seal, StaffId by) {
        throw ClientRefusal.IDENTITY_ALREADY_RECORDED.refuse();
    }

    default IdentityCorrected correct(
            ClientId client,
            Identity identity,
            LocalDate opened,
            CorrectionReason reason,
            IdentitySeal seal,
            StaffId by) {
        throw ClientRefusal.IDENTITY_NOT_RECORDED.refuse();
    }

    default IdentityChanged change(
            ClientId client,
            Identity identity,
            LocalDate opened,
            LocalDate on,
            ChangeReason reason,
            IdentitySeal seal,
            StaffId by) {
        throw ClientRefusal.IDENTITY_NOT_RECORDED.refuse();
    }

    /** A client without a name says who they are, whether or not anything was told before. */
    default ClientIdentified identify(
            ClientId client, Identity identity, LocalDate opened, IdentitySeal seal, StaffId by) {
        if (named()) {
            throw ClientRefusal.NAMED_ALREADY.refuse();
        }
        return new ClientIdentified(client, identity.facts(opened), seal.seal(client, identity), by);
    }

    /** Whether the client is known to be younger than so many years. */
    default boolean youngerThan(int years, ClientId client, IdentitySeal seal, LocalDate today) {
        return false;
    }

    /** Whether the client is known to be 18 or older. */
    default boolean adult(ClientId client, IdentitySeal seal, LocalDate today) {
        return false;
    }

    /** Whether the client is entered under a name of their own. */
    default boolean named() {
        return false;
    }

    /** Nobody has asked. */
    record NotRecorded() implements Naming {
        @Override
        public IdentityRecorded record(
                ClientId client, Identity identity, LocalDate opened, IdentitySeal seal, StaffId by) {
            return new IdentityRecorded(client, identity.facts(opened), seal.seal(client, identity), by);
        }
    }

    /** The client has answered, if only that they will not. */
    record Recorded(IdentityFacts facts, SealedIdentity sealed) implements Naming {
        @Override
        public IdentityCorrected correct(
                ClientId client,
                Identity identity,
                LocalDate opened,
                CorrectionReason reason,
                IdentitySeal seal,
                StaffId by) {
            return new IdentityCorrected(client, identity.facts(opened), seal.seal(client, identity), reason, by);
        }

        @Override
        public IdentityChanged change(
                ClientId client,
                Identity identity,
                LocalDate opened,
                LocalDate on,
                ChangeReason reason,
                IdentitySeal seal,
                StaffId by) {
            return new IdentityChanged(client, identity.facts(opened), seal.seal(client, identity), on, reason, by);
        }

        @Override
        public boolean adult(ClientId client, IdentitySeal seal, LocalDate today) {
            return born(client, seal)
                    .filter(dob -> !dob.turns(ADULT).isAfter(today))
                    .isPresent();
        }

        @Override
        public boolean youngerThan(int years, ClientId client, IdentitySeal seal, LocalDate today) {
            return seal.open(client, sealed)
                    .filter(identity -> identity.youngerThan(years, today))
                    .isPresent();
        }

        private Optional<DateOfBirth> born(ClientId client, IdentitySeal seal) {
            return seal.open(client, sealed)
                    .flatMap(identity -> identity.dateOfBirth().asGiven());
        }

        @Override
        public boolean named() {
            return facts.named();
        }
    }
}
