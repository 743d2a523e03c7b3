package org.haven.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.UnacceptableValue;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A verified token, read as a member of staff. */
final class SignedInToken extends AbstractAuthenticationToken {

    private final SignedIn signedIn;

    private SignedInToken(SignedIn signedIn) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + signedIn.role())));
        this.signedIn = signedIn;
        super.setAuthenticated(true);
    }

    static Converter<Jwt, SignedInToken> reading(SignInClaims claims) {
        return jwt -> {
            try {
                return new SignedInToken(new SignedIn(
                        new StaffId(claim(jwt, claims.userClaim())),
                        Optional.ofNullable(jwt.getClaimAsString(claims.agencyClaim()))
                                .map(agency -> new AgencyId(UUID.fromString(agency))),
                        Role.valueOf(claim(jwt, claims.roleClaim()).toUpperCase(Locale.ROOT))));
            } catch (IllegalArgumentException | UnacceptableValue unusable) {
                throw new InvalidBearerTokenException("The token does not say who you are in a form that Haven reads.");
            }
        };
    }

    private static String claim(Jwt jwt, String name) {
        return Optional.ofNullable(jwt.getClaimAsString(name))
                .orElseThrow(() -> new IllegalArgumentException("The claim " + name + " is missing."));
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
