package org.haven.eventstore.readmodel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.haven.eventstore.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Shares the segments of all read models evenly among the processes that can fold them: whoever has more than its share
 * leaves the rest to others, and one that is alone has them all.
 */
final class Balance implements MaxSegmentProvider {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveReadModels.class);
    private static final long LEAVE_FOR_MS = 3_000;
    // Axon leaves a segment alone for up to a minute after failures; one that is free is taken up again now.
    private static final long NO_LONGER_MS = 0;

    private record Claim(
            String model, int segment, @Nullable String owner) {}

    private record Folders(String model, int nodes) {}

    private final JdbcClient sql;
    private final String node;
    private final AtomicInteger room = new AtomicInteger(1);
    private volatile Map<String, LiveModel> models = Map.of();

    Balance(JdbcClient sql, String node) {
        this.sql = sql;
        this.node = node;
    }

    /** As many as there are here, and as many more as there is room for. */
    @Override
    public int getMaxSegments(String model) {
        var here = models.get(model);
        return room.get() + (here == null ? 0 : here.claimed());
    }

    /** Says that this process is there, sees who else is, and leaves to them what is theirs. */
    void look(Map<String, LiveModel> folded) {
        models = folded;
        var names = folded.keySet().toArray(String[]::new);
        beHeard(names);
        var claims = claims(names);
        var nodes = nodes(names);
        var held = claims.stream().filter(claim -> isHeld(claim, folded)).toList();
        int share = share(claims, nodes);
        room.set(Math.max(0, share - held.size()));
        held.stream()
                .filter(claim -> nodes.getOrDefault(claim.model(), 1) > 1)
                .sorted(Comparator.comparing(Claim::model)
                        .thenComparing(Claim::segment)
                        .reversed())
                .limit(Math.max(0, held.size() - share))
                .forEach(claim -> leave(claim, folded, LEAVE_FOR_MS));
        if (held.size() < share) {
            claims.stream()
                    .filter(claim -> !held.contains(claim) && (claim.owner() == null || node.equals(claim.owner())))
                    .forEach(claim -> leave(claim, folded, NO_LONGER_MS));
        }
    }

    // A claim that the database knows may be one that was lost with the connection; what is folded here is known here.
    private static boolean isHeld(Claim claim, Map<String, LiveModel> folded) {
        return Objects.requireNonNull(folded.get(claim.model())).holds(claim.segment());
    }

    private static void leave(Claim claim, Map<String, LiveModel> folded, long millis) {
        Objects.requireNonNull(folded.get(claim.model())).release(claim.segment(), millis);
    }

    private int share(List<Claim> claims, Map<String, Integer> nodes) {
        var share = claims.stream()
                .mapToDouble(claim -> 1.0 / nodes.getOrDefault(claim.model(), 1))
                .sum();
        return (int) Math.ceil(share - 1e-9);
    }

    private void beHeard(String[] names) {
        sql.sql("""
                        INSERT INTO eventstore.node (id, read_models, heard_at)
                        VALUES (:node, :names, clock_timestamp())
                        ON CONFLICT (id) DO UPDATE SET heard_at = excluded.heard_at
                        """).param("node", node).param("names", names).update();
    }

    private List<Claim> claims(String[] names) {
        return sql.sql("""
                        SELECT processor_name AS model, segment, owner
                        FROM eventstore.token
                        WHERE processor_name = ANY(:names)
                        """).param("names", names).query(Claim.class).list();
    }

    private Map<String, Integer> nodes(String[] names) {
        return sql.sql("""
                        SELECT model, count(*) AS nodes
                        FROM eventstore.node, unnest(read_models) AS model
                        WHERE heard_at > clock_timestamp() - interval '5 seconds' AND model = ANY(:names)
                        GROUP BY model
                        """).param("names", names).query(Folders.class).list().stream()
                .collect(Collectors.toMap(Folders::model, Folders::nodes));
    }

    /** Says that this process is gone, and forgets those that have been silent for long. */
    void leave() {
        try {
            sql.sql("DELETE FROM eventstore.node WHERE id = :node OR heard_at < clock_timestamp() - interval '1 day'")
                    .param("node", node)
                    .update();
        } catch (RuntimeException failure) {
            LOGGER.warn("This process could not say that it folds no more ({}).", Trouble.of(failure));
        }
    }
}
