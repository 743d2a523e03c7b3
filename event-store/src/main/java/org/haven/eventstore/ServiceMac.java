package org.haven.eventstore;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keyed hashes (HMAC-SHA-256) under a key of the service's own, which is made once for a database and wrapped by the master key. */
final class ServiceMac {

    private final String name;
    private final JdbcClient sql;
    private final MasterKey master;
    private volatile Mac mac = unready();

    ServiceMac(String name, JdbcClient sql, MasterKey master) {
        this.name = name;
        this.sql = sql;
        this.master = master;
    }

    byte[] of(byte[] text) {
        try {
            return mac.computeMac(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A master key that does not open what is there throws. */
    void ready() {
        try {
            sql.sql(
                            "INSERT INTO keys.service_key (name, wrapped) VALUES (:name, :wrapped) ON CONFLICT (name) DO NOTHING")
                    .param("name", name)
                    .param("wrapped", master.freshWrapped(PredefinedMacParameters.HMAC_SHA256_256BITTAG, name))
                    .update();
            var wrapped = sql.sql("SELECT wrapped FROM keys.service_key WHERE name = :name")
                    .param("name", name)
                    .query(byte[].class)
                    .single();
            mac = master.unwrap(wrapped, name, Mac.class);
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
