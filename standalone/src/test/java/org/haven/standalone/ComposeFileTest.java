package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComposeFileTest {

    private static final Path ROOT = root();
    private static final List<String> OURS = List.of("command-side", "query-side");
    private static final List<String> SECRET_WORDS = List.of("PASSWORD", "SECRET", "TOKEN", "KEYSET");

    private final Map<String, Object> services = map(compose().get("services"));

    @Test
    void two_services_a_database_and_an_identity_provider_run() {
        assertThat(services).containsOnlyKeys("postgres", "keycloak", "command-side", "query-side");
    }

    @Test
    void every_service_says_whether_it_is_well() {
        services.forEach((name, service) -> assertThat(map(service)).as(name).containsKey("healthcheck"));
    }

    @Test
    void every_service_answers_on_this_machine_only() {
        services.values().stream()
                .flatMap(service -> list(map(service).getOrDefault("ports", List.of())))
                .forEach(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side"})
    void ours_wait_for_a_database_that_is_well(String service) {
        var needs = map(map(services.get(service)).get("depends_on"));

        assertThat(map(needs.get("postgres"))).containsEntry("condition", "service_healthy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side"})
    void ours_are_not_root(String service) throws IOException {
        assertThat(String.valueOf(map(services.get(service)).get("user"))).matches("[1-9][0-9]*");
        assertThat(Files.readAllLines(dockerfile(service)))
                .contains("USER haven")
                .noneMatch("USER root"::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side"})
    void what_ours_are_built_from_is_there(String service) throws IOException {
        var build = map(map(services.get(service)).get("build"));

        assertThat(map(build.get("args"))).containsEntry("SIDE", service);
        assertThat(ROOT.resolve(service).resolve("pom.xml")).exists();
        assertThat(dockerfile(service)).content().contains("HEALTHCHECK", "ready.sh");
        assertThat(ROOT.resolve("deploy/ready.sh")).isExecutable();
    }

    @Test
    void the_role_that_ours_work_as_is_not_the_one_that_owns_the_log() throws IOException {
        assertThat(OURS).allSatisfy(service -> {
            assertThat(environment(service)).containsEntry("SPRING_DATASOURCE_USERNAME", "haven");
            assertThat(environment(service)).containsEntry("HAVEN_LOGOWNER_USERNAME", "haven_log");
        });
        assertThat(String.valueOf(map(services.get("postgres")).get("volumes")))
                .contains("database-roles.sh:/docker-entrypoint-initdb.d/");
        assertThat(ROOT.resolve("deploy/database-roles.sh"))
                .isExecutable()
                .content()
                .contains("CREATE ROLE haven LOGIN", "CREATE ROLE haven_log LOGIN");
    }

    @Test
    void ours_share_one_master_key_and_believe_one_issuer() {
        assertThat(OURS)
                .allSatisfy(service -> assertThat(environment(service))
                        .containsKeys(
                                "HAVEN_MASTERKEY_FILE",
                                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES"));
        assertThat(map(services.get("command-side")).get("volumes"))
                .isEqualTo(map(services.get("query-side")).get("volumes"));
    }

    @Test
    void no_secret_stands_here_and_none_has_a_default() {
        services.keySet()
                .forEach(service -> environment(service).forEach((name, value) -> {
                    if (SECRET_WORDS.stream().anyMatch(name::contains)) {
                        assertThat(value.toString()).as(name).matches("\\$\\{[A-Z0-9_]+:\\?[^}]+}");
                    }
                }));
    }

    @Test
    void every_secret_that_is_asked_for_is_made_by_the_script() throws IOException {
        var script = Files.readString(ROOT.resolve("deploy/new-secrets.sh"));

        services.keySet()
                .forEach(service -> environment(service).values().stream()
                        .map(Object::toString)
                        .filter(value -> value.startsWith("${"))
                        .forEach(value -> assertThat(script).contains(value.substring(2, value.indexOf(':')))));
    }

    @Test
    void the_realm_knows_the_demo_clients_as_the_embedded_sign_in_does() throws IOException {
        var clients = StreamSupport.stream(realm().get("clients").spliterator(), false)
                .toList();

        assertThat(clients)
                .extracting(client -> new DemoClient(text(client, "clientId"), role(client), agency(client)))
                .containsExactlyInAnyOrderElementsOf(
                        DemoClients.of(new DemoCommunity()).all());
        assertThat(clients).allSatisfy(client -> {
            assertThat(claim(client, "user")).contains(text(client, "clientId"));
            assertThat(client.get("serviceAccountsEnabled").booleanValue()).isTrue();
            assertThat(client.get("publicClient").booleanValue()).isFalse();
            assertThat(mapper(client, "audience").map(config -> text(config, "included.custom.audience")))
                    .contains("haven");
        });
    }

    @Test
    void the_realm_has_its_secrets_from_the_environment() throws IOException {
        var environment = environment("keycloak");

        realm().get("clients").forEach(client -> {
            var variable = text(client, "clientId").toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET";
            assertThat(text(client, "secret")).isEqualTo("${" + variable + "}");
            assertThat(environment).containsKey(variable);
        });
    }

    private Map<String, Object> environment(String service) {
        return map(map(services.get(service)).get("environment"));
    }

    private Path dockerfile(String service) {
        var build = map(map(services.get(service)).get("build"));
        return ROOT.resolve(String.valueOf(build.get("dockerfile")));
    }

    private static Role role(JsonNode client) {
        return Role.valueOf(claim(client, "role").orElseThrow().toUpperCase(Locale.ROOT));
    }

    private static Optional<AgencyId> agency(JsonNode client) {
        return claim(client, "agency").map(UUID::fromString).map(AgencyId::new);
    }

    private static Optional<String> claim(JsonNode client, String name) {
        return mapper(client, name).map(config -> text(config, "claim.value"));
    }

    private static Optional<JsonNode> mapper(JsonNode client, String name) {
        return StreamSupport.stream(client.get("protocolMappers").spliterator(), false)
                .filter(mapper -> text(mapper, "name").equals(name))
                .map(mapper -> mapper.get("config"))
                .findFirst();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    private static JsonNode realm() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(ROOT.resolve("deploy/keycloak/haven-realm.json")));
    }

    private static Map<String, Object> compose() {
        try {
            return map(new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Tests run in the module's folder, one below the repository's.
    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .limit(3)
                .filter(folder -> Files.exists(folder.resolve("docker-compose.yml")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    private static Stream<?> list(Object node) {
        return ((List<?>) node).stream();
    }
}
