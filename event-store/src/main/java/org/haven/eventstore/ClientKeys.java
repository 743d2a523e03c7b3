package org.haven.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A key for each client, wrapped by the master key in a schema of its own. Who forgets the key forgets the person. */
public final class ClientKeys implements IdentitySeal {

    private final JdbcClient sql;
    private final MasterKey master;
    private final JsonMapper json = KernelJson.mapper();

    ClientKeys(JdbcClient sql, MasterKey master) {
        this.sql = sql;
        this.master = master;
    }

    @Override
    public SealedIdentity seal(ClientId client, Identity identity) {
        return new SealedIdentity(sealed(client, identity));
    }

    @Override
    public Optional<Identity> open(ClientId client, SealedIdentity sealed) {
        return opened(client, sealed.ciphertext()).map(opened -> json.readValue(opened, Identity.class));
    }

    @Override
    public SealedWords seal(ClientId client, List<Answers> words) {
        return new SealedWords(sealed(client, words));
    }

    @Override
    public Optional<List<Answers>> open(ClientId client, SealedWords sealed) {
        return opened(client, sealed.ciphertext()).map(opened -> List.of(json.readValue(opened, Answers[].class)));
    }

    private String sealed(ClientId client, Object value) {
        try {
            var key = find(client).orElseGet(() -> create(client));
            var sealed = LastingThreads.seal(() -> key.encrypt(json.writeValueAsBytes(value), owner(client)));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("What a client said could not be sealed.", failure);
        }
    }

    private Optional<byte[]> opened(ClientId client, String ciphertext) {
        return find(client).map(key -> {
            try {
                return key.decrypt(Base64.getDecoder().decode(ciphertext), owner(client));
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(
                        "What a client said could not be opened with the client's key.", failure);
            }
        });
    }

    private Optional<Aead> find(ClientId client) {
        return sql.sql("SELECT wrapped FROM keys.client_key WHERE client_id = :client")
                .param("client", client.value())
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(client, wrapped));
    }

    private Aead create(ClientId client) {
        try {
            var wrapped = master.freshWrapped(PredefinedAeadParameters.AES256_GCM, client.toString());
            int made = sql.sql("""
                            INSERT INTO keys.client_key (client_id, wrapped) VALUES (:client, :wrapped)
                            ON CONFLICT (client_id) DO NOTHING
                            """)
                    .param("client", client.value())
                    .param("wrapped", wrapped)
                    .update();
            return made == 1 ? unwrap(client, wrapped) : find(client).orElseThrow();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A client's key could not be made.", failure);
        }
    }

    private Aead unwrap(ClientId client, byte[] wrapped) {
        try {
            return master.unwrap(wrapped, client.toString(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "A client's key does not open with this master key. Configure the master key of this database.",
                    failure);
        }
    }

    private static byte[] owner(ClientId client) {
        return client.toString().getBytes(UTF_8);
    }
}
