package org.haven.eventstore;

import java.util.HexFormat;

/**
 * A caller's promise that a repeated request is the same request.
 *
 * @param scope whose promise: the staff member and the operation
 * @param key the caller's Idempotency-Key
 * @param fingerprint a keyed hash of the body, in hexadecimal
 * @param subject the stream whose version the answer carries
 */
public record RequestKey(String scope, String key, String fingerprint, String subject) {

    byte[] fingerprintBytes() {
        return HexFormat.of().parseHex(fingerprint);
    }
}
