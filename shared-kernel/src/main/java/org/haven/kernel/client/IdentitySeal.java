package org.haven.kernel.client;

import java.util.List;
import java.util.Optional;
import org.haven.kernel.element.Answers;

/** Seals who a client is, and what was said of them in words, under a key of their own, so that forgetting the key forgets the person. */
public interface IdentitySeal {

    SealedIdentity seal(ClientId client, Identity identity);

    /** The answers, or nothing once the client's key is forgotten. */
    Optional<Identity> open(ClientId client, SealedIdentity sealed);

    SealedWords seal(ClientId client, List<Answers> words);

    /** The words, or nothing once the client's key is forgotten. */
    Optional<List<Answers>> open(ClientId client, SealedWords sealed);
}
