package org.haven.benchmark.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import org.haven.kernel.event.Staff;

/** An issuer of tokens (OpenID Connect Discovery 1.0), by which those who work with Haven here are known. */
final class SignIn implements AutoCloseable {

    static final String AUDIENCE = "haven";

    private static final Duration LIFE = Duration.ofHours(2);
    private static final int KEY_BITS = 2048;

    private final HttpServer server;
    private final RSAKey key;

    private SignIn(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
        answer("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys"}""".formatted(address()));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    static SignIn open() {
        try {
            return new SignIn(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                    new RSAKeyGenerator(KEY_BITS).keyID("benchmark").generate());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String token(Staff staff) {
        var now = Clock.systemUTC().instant();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience(AUDIENCE)
                        .subject(staff.id().value())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .claim("agency", staff.agency().toString())
                        .claim("role", staff.role().name().toLowerCase(Locale.ROOT))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
