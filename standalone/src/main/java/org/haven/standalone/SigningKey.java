package org.haven.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;

/** The key under which Haven's own sign-in issues tokens; kept, so that a restart signs nobody out. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key in the file, which is made on the first start. */
    static RSAKey in(Path file) {
        try {
            return RSAKey.parse(OwnerOnly.fileMadeOnce(file, SigningKey::fresh));
        } catch (ParseException damaged) {
            throw new CannotStart(
                    "The signing key in " + file
                            + " is damaged; delete the file, and Haven makes a new one and everybody signs in again.",
                    damaged);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
