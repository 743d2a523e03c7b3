package org.haven.standalone;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** How a demo client becomes known to the sign-in: by the secret in a file of its own. */
final class DemoRegistration {

    private final DataFolder folder;
    private final PasswordEncoder encoder;
    private final Duration tokenLifetime;

    DemoRegistration(DataFolder folder, PasswordEncoder encoder, Duration tokenLifetime) {
        this.folder = folder;
        this.encoder = encoder;
        this.tokenLifetime = tokenLifetime;
    }

    RegisteredClient of(DemoClient client) {
        var secret = OwnerOnly.secret(folder.secrets().resolve(client.id()));
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(requireNonNull(encoder.encode(secret)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(tokenLifetime)
                        .build())
                .build();
    }
}
