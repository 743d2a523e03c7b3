package org.haven.standalone;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes into a token whom it is for: role and agency, beside the user name that is its subject. */
final class StaffClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "haven";

    private final Map<String, DemoClient> clients;

    StaffClaims(DemoClients clients) {
        this.clients = clients.all().stream().collect(Collectors.toMap(DemoClient::id, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext token) {
        var client = clients.get(token.getRegisteredClient().getClientId());
        if (client == null) {
            throw new IllegalStateException("A token for somebody who is no demo client.");
        }
        var claims = token.getClaims().audience(List.of(AUDIENCE)).claim("role", client.roleClaim());
        client.agency().ifPresent(agency -> claims.claim("agency", agency.toString()));
    }
}
