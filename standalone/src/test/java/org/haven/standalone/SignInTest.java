package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class SignInTest {

    private static final String ISSUER = "http://localhost:8080";
    private static final DemoClients CLIENTS = DemoClients.of(new DemoCommunity());

    private final Path temporary;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<AutoCloseable> running = new ArrayList<>();

    SignInTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @AfterEach
    void stop() throws Exception {
        for (var each : running) {
            each.close();
        }
        running.clear();
    }

    @Test
    void every_demo_client_gets_a_token_that_says_who_they_are() throws Exception {
        var service = start();

        for (var client : CLIENTS.all()) {
            var token = token(service, client.id());

            var claims = SignedJWT.parse(token).getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo(client.id());
            assertThat(claims.getIssuer()).isEqualTo(ISSUER);
            assertThat(claims.getAudience()).containsExactly("haven");
            assertThat(claims.getStringClaim("role")).isEqualTo(client.roleClaim());
            assertThat(Optional.ofNullable(claims.getStringClaim("agency")))
                    .isEqualTo(client.agency().map(AgencyId::toString));
            assertThat(lifetime(claims)).isEqualTo(Duration.ofHours(1));
            assertThat(who(service, token).body()).isEqualTo(client.id());
        }
    }

    @Test
    void nine_people_can_sign_in() {
        assertThat(CLIENTS.all())
                .extracting(DemoClient::id)
                .containsExactlyInAnyOrder(
                        "harbor-worker",
                        "harbor-worker-2",
                        "harbor-hdc",
                        "elm-worker",
                        "elm-worker-2",
                        "elm-hdc",
                        "auditor",
                        "analyst",
                        "admin");
    }

    @Test
    void a_wrong_secret_is_refused() throws Exception {
        var service = start();

        assertThat(ask(service, "harbor-worker", secret("elm-worker")).statusCode())
                .isEqualTo(401);
        assertThat(ask(service, "harbor-worker", "").statusCode()).isEqualTo(400);
        assertThat(ask(service, "nobody", secret("harbor-worker")).statusCode()).isEqualTo(401);
    }

    @Test
    void no_token_and_no_real_token_are_refused() throws Exception {
        var service = start();
        var token = token(service, "auditor");

        assertThat(who(service, token).statusCode()).isEqualTo(200);
        assertThat(who(service, "").statusCode()).isEqualTo(401);
        assertThat(who(service, token.substring(0, token.length() - 8) + "AAAAAAAA")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_of_another_issuer_another_audience_or_the_past_is_refused() throws Exception {
        var service = start();
        var soon = Instant.now().plusSeconds(600);

        assertThat(who(service, forged(ISSUER, "haven", soon)).statusCode()).isEqualTo(200);
        assertThat(who(service, forged("http://localhost:8081", "haven", soon)).statusCode())
                .isEqualTo(401);
        assertThat(who(service, forged(ISSUER, "heaven", soon)).statusCode()).isEqualTo(401);
        assertThat(who(service, forged(ISSUER, "haven", Instant.now().minusSeconds(600)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void yesterdays_token_is_good_after_a_restart() throws Exception {
        var before = start();
        var token = token(before, "harbor-hdc");
        var secret = secret("harbor-hdc");
        stop();

        var after = start();

        assertThat(who(after, token).body()).isEqualTo("harbor-hdc");
        assertThat(secret("harbor-hdc")).isEqualTo(secret);
    }

    @Test
    void a_token_lives_as_long_as_the_configuration_says() throws Exception {
        var service = start("haven.signin.token-lifetime=5m");

        var claims = SignedJWT.parse(token(service, "analyst")).getJWTClaimsSet();

        assertThat(lifetime(claims)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void keys_and_secrets_are_for_their_owner_alone() throws Exception {
        start();

        assertThat(mode("keys")).isEqualTo("rwx------");
        assertThat(mode("keys/signing-key.json")).isEqualTo("rw-------");
        assertThat(mode("secrets")).isEqualTo("rwx------");
        for (var client : CLIENTS.all()) {
            assertThat(mode("secrets/" + client.id())).isEqualTo("rw-------");
        }
    }

    @Test
    void the_published_keys_hold_nothing_secret() throws Exception {
        var keys = get(start(), "/oauth2/jwks", "").body();

        assertThat(keys).contains("\"kid\"").doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void a_damaged_signing_key_is_refused_and_not_replaced() throws Exception {
        var file = temporary.resolve("keys/signing-key.json");
        Files.createDirectories(temporary.resolve("keys"));
        Files.writeString(file, "{");

        assertThatThrownBy(() -> SigningKey.in(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is damaged; delete the file");
        assertThat(file).hasContent("{");
    }

    @Test
    void haven_signs_nobody_in_when_somebody_else_does() throws Exception {
        var service = start("spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + ISSUER + "/keys");

        assertThat(ask(service, "harbor-worker", "any").statusCode()).isEqualTo(401);
        assertThat(get(service, "/oauth2/jwks", "").statusCode()).isEqualTo(401);
        assertThat(temporary.resolve("secrets")).doesNotExist();
    }

    private ConfigurableApplicationContext start(String... more) {
        var folder = DataFolder.open(temporary);
        var service = new SpringApplicationBuilder(SignInService.class)
                .properties("server.port=0", "haven.signin.issuer=" + ISSUER)
                .properties(more)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("dataFolder", folder);
                    context.getBeanFactory().registerSingleton("demoClients", CLIENTS);
                })
                .run("--spring.config.location=optional:classpath:/none/", "--logging.level.root=warn");
        running.add(service);
        running.add(folder);
        return service;
    }

    private String token(ConfigurableApplicationContext service, String client) throws Exception {
        var answer = ask(service, client, secret(client));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.builder()
                .build()
                .readTree(answer.body())
                .get("access_token")
                .stringValue();
    }

    private HttpResponse<String> ask(ConfigurableApplicationContext service, String client, String secret)
            throws Exception {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return http.send(
                HttpRequest.newBuilder(address(service, "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> who(ConfigurableApplicationContext service, String token) throws Exception {
        return get(service, "/who", token);
    }

    private HttpResponse<String> get(ConfigurableApplicationContext service, String path, String token)
            throws Exception {
        var request = HttpRequest.newBuilder(address(service, path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(ConfigurableApplicationContext service, String path) {
        var server = ((ServletWebServerApplicationContext) service).getWebServer();
        return URI.create("http://localhost:" + (server == null ? 0 : server.getPort()) + path);
    }

    private static Duration lifetime(JWTClaimsSet claims) {
        return Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
    }

    private String forged(String issuer, String audience, Instant expiry) throws Exception {
        var key = RSAKey.parse(Files.readString(temporary.resolve("keys/signing-key.json")));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .subject("harbor-worker")
                        .issuer(issuer)
                        .audience(audience)
                        .expirationTime(Date.from(expiry))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String secret(String client) throws IOException {
        return Files.readString(temporary.resolve("secrets").resolve(client));
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve(file)));
    }
}
