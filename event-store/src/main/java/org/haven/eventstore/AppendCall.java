package org.haven.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of the database's append function: one round trip and one commit for a whole group of requests. */
final class AppendCall implements AutoCloseable {

    private static final String CALL = "SELECT * FROM eventstore.append(" + "?, ".repeat(24) + "?)";

    private final Connection connection;
    private final PreparedStatement call;

    AppendCall(Connection connection) throws SQLException {
        this.connection = connection;
        this.call = connection.prepareStatement(CALL);
    }

    /** Appends the group, and answers what became of each of its requests. */
    Map<AppendRequest, Outcome> append(List<AppendRequest> group, boolean again) throws SQLException {
        var what = new Numbered(group);
        bind(what, again);
        try (var answer = call.executeQuery()) {
            answer.next();
            return outcomes(what, answer);
        }
    }

    private void bind(Numbered what, boolean again) throws SQLException {
        var at = new Binding();
        at.integers(what.lines, Numbered.One::request);
        at.array("uuid", what.lines, UUID.class, Line::id);
        at.texts(what.lines, Line::stream);
        at.longs(what.lines, Line::version);
        at.texts(what.lines, Line::aggregate);
        at.texts(what.lines, Line::name);
        at.texts(what.lines, Line::revision);
        at.bytes(what.lines, line -> line.payload().getData());
        at.bytes(what.lines, line -> line.metadata().getData());
        at.integers(what.expectations, Numbered.One::request);
        at.texts(what.expectations, Expectation::stream);
        at.longs(what.expectations, Expectation::version);
        at.integers(what.claims, Numbered.One::request);
        at.texts(what.claims, Claim::kind);
        at.texts(what.claims, Claim::key);
        at.array("daterange", what.claims, String.class, Claim::span);
        at.texts(what.claims, Claim::holder);
        at.integers(what.keyed, Numbered.One::request);
        at.texts(what.keyed, request -> request.key().orElseThrow().scope());
        at.texts(what.keyed, request -> request.key().orElseThrow().key());
        at.bytes(what.keyed, request -> request.key().orElseThrow().fingerprintBytes());
        at.texts(what.keyed, request -> request.key().orElseThrow().subject());
        at.longs(what.keyed, request -> request.versionAfter(request.key().orElseThrow().stream()));
        at.array(
                "uuid",
                what.keyed,
                UUID.class,
                request -> request.lines().get(request.lines().size() - 1).id());
        call.setBoolean(at.next(), again);
    }

    private static Map<AppendRequest, Outcome> outcomes(Numbered what, ResultSet answer) throws SQLException {
        var outcomes = new HashMap<AppendRequest, Outcome>();
        storedBefore(what, answer, outcomes);
        refused(what, answer, outcomes);
        long position = answer.getLong("base");
        var written = answer.getObject("written", OffsetDateTime.class).toInstant();
        for (var request : what.requests) {
            if (!outcomes.containsKey(request)) {
                outcomes.put(
                        request,
                        Outcome.kept(new Appended(
                                position + 1, position + request.lines().size(), written)));
                position += request.lines().size();
            }
        }
        return outcomes;
    }

    private static void storedBefore(Numbered what, ResultSet answer, Map<AppendRequest, Outcome> outcomes)
            throws SQLException {
        var requests = elements(answer.getArray("stored"));
        var first = elements(answer.getArray("stored_first"));
        var last = elements(answer.getArray("stored_last"));
        var at = elements(answer.getArray("stored_at"));
        for (int n = 0; n < requests.length; n++) {
            outcomes.put(
                    what.request(requests[n]),
                    Outcome.kept(new Appended((Long) first[n], (Long) last[n], instant(at[n]))));
        }
    }

    private static void refused(Numbered what, ResultSet answer, Map<AppendRequest, Outcome> outcomes)
            throws SQLException {
        var requests = elements(answer.getArray("refused"));
        var reasons = elements(answer.getArray("reasons"));
        for (int n = 0; n < requests.length; n++) {
            outcomes.putIfAbsent(what.request(requests[n]), Outcome.refused(what.reason((Integer) reasons[n])));
        }
    }

    private static Instant instant(Object time) {
        return ((java.sql.Timestamp) time).toInstant();
    }

    private static Object[] elements(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }

    @Override
    public void close() throws SQLException {
        call.close();
    }

    /** The parameters of the call, one after the other. */
    private final class Binding {

        private int last;

        int next() {
            return ++last;
        }

        <T> void texts(List<Numbered.One<T>> ones, Function<T, String> part) throws SQLException {
            array("text", ones, String.class, part);
        }

        <T> void longs(List<Numbered.One<T>> ones, Function<T, Long> part) throws SQLException {
            array("int8", ones, Long.class, part);
        }

        <T> void integers(List<Numbered.One<T>> ones, Function<Numbered.One<T>, Integer> part) throws SQLException {
            set("int4", ones.stream().map(part).toArray(Integer[]::new));
        }

        <T> void bytes(List<Numbered.One<T>> ones, Function<T, byte[]> part) throws SQLException {
            set("bytea", ones.stream().map(one -> part.apply(one.what())).toArray(byte[][]::new));
        }

        @SuppressWarnings("unchecked")
        <T, P> void array(String type, List<Numbered.One<T>> ones, Class<P> form, Function<T, P> part)
                throws SQLException {
            var parts = (P[]) java.lang.reflect.Array.newInstance(form, ones.size());
            set(type, ones.stream().map(one -> part.apply(one.what())).toList().toArray(parts));
        }

        private void set(String type, Object[] elements) throws SQLException {
            call.setArray(next(), connection.createArrayOf(type, elements));
        }
    }
}
