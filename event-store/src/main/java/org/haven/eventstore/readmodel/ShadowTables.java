package org.haven.eventstore.readmodel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables like those of a read model, under the same names in a schema beside theirs, where nobody reads them until they take the
 * others' place.
 */
final class ShadowTables {

    /**
     * @param lastPosition 0 when there is no row
     */
    record Content(long rows, long lastPosition) {}

    private final List<Table> tables;
    private final JdbcClient sql;

    ShadowTables(List<Table> tables, JdbcClient sql) {
        this.tables = tables;
        this.sql = sql;
    }

    /** Where a table's shadow is. */
    static String of(Table table) {
        return schema(table) + "." + table.simpleName();
    }

    private static String schema(Table table) {
        return "rebuild_" + table.schema();
    }

    /** Empty ones, without indexes; what was there under their names is gone. */
    void create() {
        for (var table : tables) {
            demandPlain(table);
            sql.sql("CREATE SCHEMA IF NOT EXISTS " + schema(table)).update();
            sql.sql("DROP TABLE IF EXISTS " + of(table)).update();
            sql.sql("CREATE TABLE " + of(table) + " (LIKE " + table.name() + " INCLUDING ALL EXCLUDING INDEXES)")
                    .update();
        }
    }

    boolean exist() {
        return tables.stream()
                .allMatch(table -> sql.sql("SELECT to_regclass(:shadow) IS NOT NULL")
                        .param("shadow", of(table))
                        .query(Boolean.class)
                        .single());
    }

    void drop() {
        for (var table : tables) {
            sql.sql("DROP TABLE IF EXISTS " + of(table)).update();
        }
    }

    /** A table of a read model stands alone: what hangs on it from outside would be lost with it. */
    private void demandPlain(Table table) {
        boolean plain =
                sql.sql("""
                        SELECT relkind = 'r'
                           AND NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND c.oid IN (conrelid, confrelid))
                           AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal)
                           AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid)
                           AND NOT EXISTS (SELECT FROM pg_inherits WHERE c.oid IN (inhrelid, inhparent))
                           AND NOT EXISTS (SELECT FROM pg_depend AS d JOIN pg_rewrite AS r ON r.oid = d.objid
                                           WHERE d.classid = 'pg_rewrite'::regclass AND d.refobjid = c.oid AND r.ev_class <> c.oid)
                        FROM pg_class AS c
                        WHERE oid = :table::regclass
                        """).param("table", table.name()).query(Boolean.class).single();
        if (!plain) {
            throw new IllegalStateException("Table " + table.name()
                    + " has a foreign key, trigger, policy, view or heir, so no other table can take its place.");
        }
    }

    /** Everything of the real tables that rows are quicker copied without. What is there already is left as it is. */
    void index() {
        tables.forEach(this::index);
    }

    private void index(Table table) {
        missingConstraints(table).forEach(statement -> sql.sql(statement).update());
        missingIndexes(table).forEach(statement -> sql.sql(statement).update());
        settingsAndGrants(table).forEach(statement -> sql.sql(statement).update());
        sql.sql("ANALYZE " + of(table)).update();
    }

    private List<String> missingConstraints(Table table) {
        return sql.sql("""
                        SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', :shadow, conname, pg_get_constraintdef(oid))
                        FROM pg_constraint AS c
                        WHERE conrelid = :table::regclass AND contype IN ('p', 'u', 'x')
                          AND NOT EXISTS (SELECT FROM pg_constraint AS s
                                          WHERE s.conrelid = :shadow::regclass AND s.conname = c.conname)
                        ORDER BY contype = 'p' DESC, conname
                        """)
                .param("table", table.name())
                .param("shadow", of(table))
                .query(String.class)
                .list();
    }

    private List<String> missingIndexes(Table table) {
        return sql.sql("""
                        SELECT format('CREATE %sINDEX %I ON %s%s', CASE WHEN indisunique THEN 'UNIQUE ' END, relname, :shadow,
                                      substring(pg_get_indexdef(indexrelid) FROM position(' USING ' IN pg_get_indexdef(indexrelid))))
                        FROM pg_index JOIN pg_class AS c ON c.oid = indexrelid
                        WHERE indrelid = :table::regclass
                          AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
                          AND NOT EXISTS (SELECT FROM pg_index AS i JOIN pg_class AS s ON s.oid = i.indexrelid
                                          WHERE i.indrelid = :shadow::regclass AND s.relname = c.relname)
                        ORDER BY relname
                        """)
                .param("table", table.name())
                .param("shadow", of(table))
                .query(String.class)
                .list();
    }

    private List<String> settingsAndGrants(Table table) {
        return sql.sql("""
                        SELECT format('ALTER TABLE %s SET (%s)', :shadow, array_to_string(reloptions, ', '))
                        FROM pg_class WHERE oid = :table::regclass AND reloptions IS NOT NULL
                        UNION ALL
                        SELECT format('GRANT %s ON %s TO %s%s', privilege_type, :shadow,
                                      CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                                      CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END)
                        FROM pg_class, aclexplode(relacl)
                        WHERE oid = :table::regclass AND grantee <> relowner
                        """)
                .param("table", table.name())
                .param("shadow", of(table))
                .query(String.class)
                .list();
    }

    /** Counted, not remembered. */
    Content content(Table table) {
        return sql.sql("SELECT count(*) AS rows, coalesce(max(position), 0) AS last_position FROM " + of(table))
                .query(Content.class)
                .single();
    }

    /** That of one part of the streams. */
    Content content(Table table, int part, int parts) {
        return sql.sql("SELECT count(*) AS rows, coalesce(max(position), 0) AS last_position FROM " + of(table)
                        + " WHERE abs(hashtext(" + table.stream() + "::text)::bigint) % :parts = :part")
                .param("parts", parts)
                .param("part", part)
                .query(Content.class)
                .single();
    }

    /** They are the read model now, and what was is gone. For the transaction that this is called in, or for nobody. */
    void takeTheirPlace() {
        for (var table : tables) {
            sql.sql("DROP TABLE " + table.name()).update();
            sql.sql("ALTER TABLE " + of(table) + " SET SCHEMA " + table.schema())
                    .update();
        }
    }
}
