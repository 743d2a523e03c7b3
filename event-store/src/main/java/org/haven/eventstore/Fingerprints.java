package org.haven.eventstore;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keyed hashes of request bodies: equal bodies are recognised, and nobody without the key can try guesses on them. */
public final class Fingerprints implements SmartInitializingSingleton {

    private static final String NAME = "request-fingerprints";

    private final JdbcClient sql;
    private final MasterKey master;
    private volatile Mac mac = unready();

    Fingerprints(JdbcClient sql, MasterKey master) {
        this.sql = sql;
        this.master = master;
    }

    /** In hexadecimal. */
    public String of(byte[] body) {
        try {
            return HexFormat.of().formatHex(mac.computeMac(body));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Made once for a database; a master key that does not open it stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            sql.sql(
                            "INSERT INTO keys.service_key (name, wrapped) VALUES (:name, :wrapped) ON CONFLICT (name) DO NOTHING")
                    .param("name", NAME)
                    .param("wrapped", master.freshWrapped(PredefinedMacParameters.HMAC_SHA256_256BITTAG, NAME))
                    .update();
            var wrapped = sql.sql("SELECT wrapped FROM keys.service_key WHERE name = :name")
                    .param("name", NAME)
                    .query(byte[].class)
                    .single();
            mac = master.unwrap(wrapped, NAME, Mac.class);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException(
                    "This master key does not belong to this database. Configure the one it was set up with.", foreign);
        }
    }

    private static Mac unready() {
        return new Mac() {
            @Override
            public byte[] computeMac(byte[] data) {
                throw new IllegalStateException("The service has not started.");
            }

            @Override
            public void verifyMac(byte[] value, byte[] data) {
                throw new IllegalStateException("The service has not started.");
            }
        };
    }
}
