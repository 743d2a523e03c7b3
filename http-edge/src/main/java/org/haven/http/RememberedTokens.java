package org.haven.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Tokens whose signature has been verified within the last {@value #SECONDS} seconds, so that somebody at work is not verified
 * anew with every request. A token is never remembered beyond its own end, and only a token that was found good is remembered.
 */
final class RememberedTokens implements JwtDecoder {

    /** For so long a key that an issuer has withdrawn may still open the door. */
    static final int SECONDS = 30;

    private static final int TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(TOKENS)
            .expireAfterWrite(Duration.ofSeconds(SECONDS))
            .build();

    RememberedTokens(JwtDecoder decoder, InstantSource clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        if (known != null && isStillGood(known)) {
            return known;
        }
        var decoded = decoder.decode(token);
        verified.put(token, decoded);
        return decoded;
    }

    private boolean isStillGood(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
