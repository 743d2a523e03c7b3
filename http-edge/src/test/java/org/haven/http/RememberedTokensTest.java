package org.haven.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(5));

    private final List<String> read = new ArrayList<>();
    private Instant now = START;
    private final RememberedTokens tokens = new RememberedTokens(this::decode, () -> now);

    private Jwt decode(String token) {
        read.add(token);
        if (token.startsWith("bad")) {
            throw new BadJwtException("Not signed by the issuer.");
        }
        var jwt = Jwt.withTokenValue(token).header("alg", "RS256").subject(token);
        return (token.startsWith("endless") ? jwt : jwt.issuedAt(START).expiresAt(END)).build();
    }

    @Test
    void a_good_token_is_verified_once_and_says_the_same_again() {
        assertThat(tokens.decode("ada").getSubject()).isEqualTo("ada");
        assertThat(tokens.decode("ada").getSubject()).isEqualTo("ada");
        assertThat(tokens.decode("ben").getSubject()).isEqualTo("ben");
        assertThat(read).containsExactly("ada", "ben");
    }

    @Test
    void a_bad_token_is_refused_each_time() {
        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("bad"));
        }
        assertThat(read).containsExactly("bad", "bad");
    }

    @Test
    void from_its_end_on_a_token_is_judged_by_the_decoder_again() {
        tokens.decode("ada");
        now = END.minusMillis(1);
        tokens.decode("ada");
        assertThat(read).containsExactly("ada");

        now = END;
        tokens.decode("ada");
        assertThat(read).containsExactly("ada", "ada");
    }

    @Test
    void a_token_without_an_end_is_never_remembered() {
        tokens.decode("endless");
        tokens.decode("endless");
        assertThat(read).hasSize(2);
    }
}
