package org.haven.eventstore;

import java.util.HexFormat;

/**
 * A caller's promise that a repeated request is the same request.
 *
 * @param scope whose promise, as a keyed hash of the staff member and the operation
 * @param key the caller's Idempotency-Key
 * @param fingerprint a keyed hash of the body, in hexadecimal
 * @param subject what the answer names: what was opened or changed
 * @param stream the stream whose version the answer carries
 */
public record RequestKey(String scope, String key, String fingerprint, String subject, String stream) {

    byte[] fingerprintBytes() {
        return HexFormat.of().parseHex(fingerprint);
    }
}
