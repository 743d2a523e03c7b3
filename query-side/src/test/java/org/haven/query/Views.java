package org.haven.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.haven.eventstore.Positions;
import org.haven.eventstore.TestDatabase;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.ReadModels;
import org.haven.eventstore.readmodel.RebuildState;
import org.haven.eventstore.readmodel.Rebuilds;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.assessment.AssessmentEvent;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.descriptor.DescriptorEvent;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.service.ServiceEvent;
import org.haven.query.viewer.Viewer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole query side on a real PostgreSQL: events in, rows and answers out. One for each test process, so every test brings
 * agencies and clients of its own.
 */
public final class Views {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Views RUNNING = new Views();

    private final TestDatabase database = TestDatabase.empty();
    private final SettableClock clock = new SettableClock();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context = start();

    private Views() {}

    public static Views running() {
        return RUNNING;
    }

    /** What the test says happened is history, each event the next of its own stream; the views have read it on return. */
    public long happened(Object... events) {
        bean(TransactionManager.class)
                .executeInTransaction(() -> bean(EventStore.class)
                        .publish(
                                Arrays.stream(events).map(this::nextOfItsStream).toList()));
        return settle();
    }

    /** The same, without waiting for any view. */
    public long happenedJustNow(Object... events) {
        bean(TransactionManager.class)
                .executeInTransaction(() -> bean(EventStore.class)
                        .publish(
                                Arrays.stream(events).map(this::nextOfItsStream).toList()));
        return bean(Positions.class).head();
    }

    /** Waits until every view has come to the end of the log, which it answers. */
    public long settle() {
        long head = bean(Positions.class).head();
        groups().forEach(group -> settle(group, head));
        return head;
    }

    private void settle(String group, long head) {
        if (!bean(Positions.class).await(group, head, PATIENCE)) {
            throw new AssertionError(group + " has not come to " + head + ".");
        }
        assertThat(sql().sql("SELECT event_name || ' ' || cause FROM eventstore.parked WHERE read_model = :group")
                        .param("group", group)
                        .query(String.class)
                        .list())
                .as("events that %s does not take", group)
                .isEmpty();
    }

    /** The version that a stream has, as a write would have answered it. */
    public long versionOf(Object stream) {
        return versions.getOrDefault(stream.toString(), -1L);
    }

    public void itIs(Instant now) {
        clock.now = now;
    }

    public Instant now() {
        return clock.now;
    }

    public List<String> groups() {
        return bean(ReadModels.class).names().stream().sorted().toList();
    }

    /** Has a view made anew from all of history, as an operator would, and waits until it has taken its place. */
    public void replay(String group) {
        var rebuilds = bean(Rebuilds.class);
        rebuilds.begin(group);
        Awaitility.await("rebuild of " + group)
                .atMost(PATIENCE)
                .until(() -> rebuilds.latest(group)
                        .filter(latest -> latest.state() == RebuildState.DONE
                                && latest.failure().isEmpty())
                        .isPresent());
        settle(group, bean(Positions.class).head());
    }

    /** What the log alone says that the tables of a view hold. */
    public Set<Held> accordingToTheLog(String group) {
        var reconciliation = bean(ReadModels.class)
                .named(group)
                .flatMap(ReadModel::reconciliation)
                .orElseThrow();
        return sql().sql(reconciliation)
                .param("upTo", bean(Positions.class).head())
                .query(Held.class)
                .set();
    }

    /** What the tables of a view hold. */
    public Set<Held> accordingToItsTables(String group) {
        return bean(ReadModels.class).named(group).orElseThrow().tables().stream()
                .map(Table::name)
                .map(table -> sql().sql("SELECT '" + table + "' AS table_name, count(*) AS row_count,"
                                + " coalesce(max(position), 0) AS last_position FROM " + table)
                        .query(Held.class)
                        .single())
                .collect(Collectors.toSet());
    }

    /** How many rows a table holds, and which event wrote to it last. */
    public record Held(String tableName, long rowCount, long lastPosition) {}

    /** Every row of every view, table by table, as text. */
    public Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        for (var table : sql().sql("""
                        SELECT schemaname || '.' || tablename FROM pg_tables
                        WHERE schemaname IN ('query', 'identity') AND tablename <> 'flyway_schema_history'
                        """).query(String.class).list()) {
            rows.put(
                    table,
                    sql().sql("SELECT t::text FROM " + table + " t ORDER BY 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    /** Every row outside schema {@code identity}. */
    public List<String> rowsThatMayNameNobody() {
        return rows().entrySet().stream()
                .filter(table -> table.getKey().startsWith("query."))
                .flatMap(table -> table.getValue().stream())
                .toList();
    }

    /** Asks over HTTP as this viewer. */
    public Reply get(Viewer viewer, String path) {
        return send(asked(path).header("Authorization", "Bearer " + tokenOf(viewer)));
    }

    /** Asks over HTTP as nobody. */
    public Reply getUnsigned(String path) {
        return send(asked(path));
    }

    public Reply post(Viewer viewer, String path, String body) {
        return send(asked(path)
                .header("Authorization", "Bearer " + tokenOf(viewer))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public IdentitySeal seal() {
        return bean(IdentitySeal.class);
    }

    public JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** An answer over HTTP. */
    public record Reply(int status, Map<String, List<String>> headers, JsonNode body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    private GenericDomainEventMessage<Object> nextOfItsStream(Object event) {
        if (event instanceof ClientEvent client) {
            return next("Client", client.client(), event);
        }
        if (event instanceof HouseholdEvent household) {
            return next("Household", household.household(), event);
        }
        if (event instanceof AssessmentEvent assessment) {
            return next("Assessment", assessment.assessment(), event);
        }
        if (event instanceof ServiceEvent service) {
            return next("Act", service.act(), event);
        }
        if (event instanceof DescriptorEvent descriptor) {
            return next("Descriptor", descriptor.descriptor(), event);
        }
        if (event instanceof AgencyEvent.NotEnteredTallied tallied) {
            return next("NotEntered", tallied.tally(), event);
        }
        return next("Agency", agencyOf(event), event);
    }

    private static Object agencyOf(Object event) {
        if (event instanceof AgencyEvent.AgencyRegistered registered) {
            return registered.agency();
        }
        if (event instanceof AgencyEvent.ProjectRegistered registered) {
            return registered.agency();
        }
        if (event instanceof AgencyEvent.AnonymousEntryPolicySet set) {
            return set.agency();
        }
        if (event instanceof AgencyEvent.RoiPolicySet set) {
            return set.agency();
        }
        if (event instanceof AgencyEvent.DeputyHdcNamed named) {
            return named.agency();
        }
        if (event instanceof AgencyEvent.DeputyHdcRemoved removed) {
            return removed.agency();
        }
        throw new IllegalArgumentException("Whose event is a " + event.getClass() + "?");
    }

    private GenericDomainEventMessage<Object> next(String kind, Object stream, Object event) {
        long version = versions.merge(stream.toString(), 0L, (last, first) -> last + 1);
        return new GenericDomainEventMessage<>(kind, stream.toString(), version, event);
    }

    private HttpRequest.Builder asked(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var body = response.body().isEmpty() ? "null" : response.body();
            return new Reply(response.statusCode(), response.headers().map(), new JsonMapper().readTree(body));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String tokenOf(Viewer viewer) {
        return viewer.staff() + "~" + viewer.role()
                + viewer.agency().map(id -> "~" + id).orElse("");
    }

    private static Jwt read(String token) {
        var parts = token.split("~", -1);
        if (parts.length < 2) {
            throw new BadJwtException("Not one of ours.");
        }
        var jwt = Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(parts[0])
                .claim("role", parts[1]);
        if (parts.length > 2) {
            jwt.claim("agency", parts[2]);
        }
        return jwt.build();
    }

    private ConfigurableApplicationContext start() {
        try {
            var keys = Files.createTempDirectory("views");
            return new SpringApplicationBuilder(QuerySideUnderTest.class)
                    .initializers(context -> {
                        var beans = (GenericApplicationContext) context;
                        beans.registerBean(Clock.class, () -> clock);
                        beans.registerBean(JwtDecoder.class, () -> Views::read);
                    })
                    .properties(Map.of(
                            "spring.config.name",
                            "query-side",
                            "spring.datasource.url",
                            database.url(),
                            "spring.datasource.username",
                            TestDatabase.PRODUCT,
                            "haven.log-owner.username",
                            TestDatabase.OWNER,
                            "haven.master-key.file",
                            keys.resolve("master-key.json").toString()))
                    .run("--server.port=0");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The query side with the tests' clock and tokens. */
    @EnableAutoConfiguration
    @Import(QuerySideConfiguration.class)
    static class QuerySideUnderTest {}

    private static final class SettableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-15T16:00:00Z");

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
