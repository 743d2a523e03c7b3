package org.haven.eventstore;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What requests have brought about, by their keys; kept for seven days. */
public final class Receipts {

    private final JdbcClient sql;

    Receipts(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Receipt> find(String scope, String key) {
        return sql.sql("""
                        SELECT fingerprint, subject, version, position
                        FROM eventstore.receipt
                        WHERE scope = :scope AND key = :key
                        """)
                .param("scope", scope)
                .param("key", key)
                .query((row, n) -> new Receipt(
                        HexFormat.of().formatHex(row.getBytes("fingerprint")),
                        row.getString("subject"),
                        row.getLong("version"),
                        row.getLong("position")))
                .optional();
    }

    public int forgetOld() {
        return sql.sql("DELETE FROM eventstore.receipt WHERE written_at < now() - interval '7 days'")
                .update();
    }
}
