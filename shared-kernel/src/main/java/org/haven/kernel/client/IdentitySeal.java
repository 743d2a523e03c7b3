package org.haven.kernel.client;

import java.util.Optional;

/** Seals who a client is under a key of their own, so that forgetting the key forgets the person. */
public interface IdentitySeal {

    SealedIdentity seal(ClientId client, Identity identity);

    /** The answers, or nothing once the client's key is forgotten. */
    Optional<Identity> open(ClientId client, SealedIdentity sealed);
}
