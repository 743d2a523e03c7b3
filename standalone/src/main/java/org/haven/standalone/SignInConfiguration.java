package org.haven.standalone;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Haven's own sign-in, for those who have no identity provider yet: it issues the tokens that it accepts. */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnSignIn.class)
class SignInConfiguration {

    // Secrets of 32 random bytes cannot be guessed however fast the hash; the cost keeps a token request short.
    private static final int BCRYPT_STRENGTH = 8;

    /** Only the sign-in's own addresses; everything else belongs to the chain of the HTTP edge. */
    @Bean
    @Order(1)
    SecurityFilterChain signInAddresses(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> http.securityMatcher(server.getEndpointsMatcher()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${haven.signin.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    PasswordEncoder secretEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }

    @Bean
    RegisteredClientRepository whoMaySignIn(
            DemoClients clients,
            DataFolder folder,
            PasswordEncoder secretEncoder,
            @Value("${haven.signin.token-lifetime:1h}") Duration tokenLifetime) {
        var registration = new DemoRegistration(folder, secretEncoder, tokenLifetime);
        return new InMemoryRegisteredClientRepository(
                clients.all().stream().map(registration::of).toList());
    }

    @Bean
    OAuth2AuthorizationService issuedTokens() {
        return new NothingKept();
    }

    @Bean
    StaffClaims staffClaims(DemoClients clients) {
        return new StaffClaims(clients);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(DataFolder folder) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(folder.keys().resolve("signing-key.json"))));
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> signingKeys, @Value("${haven.signin.issuer}") String issuer) {
        var decoder = NimbusJwtDecoder.withJwkSource(signingKeys).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(StaffClaims.AUDIENCE)))));
        return decoder;
    }
}
