package org.haven.benchmark.gateway;

import java.util.List;
import org.haven.benchmark.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps the events. */
public enum Engine {

    /** Haven's own. */
    HAVEN("Haven") {
        @Override
        List<Class<?>> beans() {
            return List.of();
        }

        @Override
        void prepare(Database database) {
            // It brings its own tables.
        }

        @Override
        public long head(JdbcClient sql) {
            return sql.sql("SELECT coalesce(max(position), 0) FROM eventstore.event")
                    .query(Long.class)
                    .single();
        }

        @Override
        long commitsSince(long position, JdbcClient sql) {
            return sql.sql("SELECT count(DISTINCT xmin::text) FROM eventstore.event WHERE position > :position")
                    .param("position", position)
                    .query(Long.class)
                    .single();
        }
    },

    /** Axon's JDBC engine with every setting that helps it. */
    STOCK("stock Axon JDBC, tuned") {
        @Override
        List<Class<?>> beans() {
            return List.of(StockEngine.class);
        }

        @Override
        void prepare(Database database) {
            StockTables.createIn(database);
        }

        @Override
        public long head(JdbcClient sql) {
            return sql.sql("SELECT coalesce(max(global_index), 0) FROM stock.event")
                    .query(Long.class)
                    .single();
        }

        @Override
        long commitsSince(long position, JdbcClient sql) {
            return sql.sql("SELECT count(DISTINCT xmin::text) FROM stock.event WHERE global_index > :position")
                    .param("position", position)
                    .query(Long.class)
                    .single();
        }
    };

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** What is put into the command side beside, or instead of, what is there. */
    abstract List<Class<?>> beans();

    abstract void prepare(Database database);

    /** Where its log ends. */
    public abstract long head(JdbcClient sql);

    /** How many transactions have written what follows a position. */
    abstract long commitsSince(long position, JdbcClient sql);
}
