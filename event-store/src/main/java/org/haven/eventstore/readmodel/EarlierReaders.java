package org.haven.eventstore.readmodel;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whoever began to read before a moment, and so does not see what was written after it, in whatever table it stands. A table may
 * take another's place only when none of them is left, or they would find it half full.
 */
final class EarlierReaders {

    /** One reading: a transaction of a session, with the oldest it sees. */
    private record Reading(int session, String began, String sees) {}

    private final JdbcClient sql;
    private final TransactionOperations apart;
    private final int exceptBlockedBy;
    private final Set<Reading> left;

    /** Those of now, but for whoever waits for a session that in turn waits for them. */
    EarlierReaders(JdbcClient sql, TransactionOperations apart, int exceptBlockedBy) {
        this.sql = sql;
        this.apart = apart;
        this.exceptBlockedBy = exceptBlockedBy;
        this.left = reading();
    }

    boolean areGone() {
        if (!left.isEmpty()) {
            left.retainAll(reading());
        }
        return left.isEmpty();
    }

    // In a transaction of its own, since within one the database gives the same answer for ever.
    private Set<Reading> reading() {
        return apart.execute(status -> new HashSet<>(sql.sql("""
                        SELECT pid AS session, xact_start::text AS began, backend_xmin::text AS sees
                        FROM pg_stat_activity
                        WHERE datname = current_database() AND backend_type = 'client backend'
                          AND pid <> pg_backend_pid() AND pid <> :except
                          AND backend_xmin IS NOT NULL AND xact_start IS NOT NULL
                          AND NOT :except = ANY (pg_blocking_pids(pid))
                        """)
                .param("except", exceptBlockedBy)
                .query(Reading.class)
                .list()));
    }
}
