package org.haven.eventstore;

import java.util.HexFormat;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keyed hashes of request bodies: equal bodies are recognised, and nobody without the key can try guesses on them. */
public final class Fingerprints implements SmartInitializingSingleton {

    private final ServiceMac mac;

    Fingerprints(JdbcClient sql, MasterKey master) {
        this.mac = new ServiceMac("request-fingerprints", sql, master);
    }

    /** In hexadecimal. */
    public String of(byte[] body) {
        return HexFormat.of().formatHex(mac.of(body));
    }

    /** A master key that does not open this one stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        mac.ready();
    }
}
