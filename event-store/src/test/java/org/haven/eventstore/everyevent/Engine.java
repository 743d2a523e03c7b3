package org.haven.eventstore.everyevent;

import java.nio.file.Path;

/** Whose log it is. */
enum Engine {
    PRODUCT("eventstore.event", "SELECT position, event_id AS id, stream, version, written_at FROM eventstore.event") {
        @Override
        Store open(String url, Path folder) {
            return new ProductStore(url, folder);
        }
    },
    STOCK("stock.domainevententry", """
            SELECT globalindex AS position, eventidentifier::uuid AS id, aggregateidentifier AS stream,
                   sequencenumber AS version, timestamp::timestamptz AS written_at
            FROM stock.domainevententry""") {
        @Override
        Store open(String url, Path folder) {
            return new StockStore(url);
        }
    };

    private final String table;
    private final String log;

    Engine(String table, String log) {
        this.table = table;
        this.log = log;
    }

    /** Opens it, with its tables; the folder is where it may keep keys. */
    abstract Store open(String url, Path folder);

    String table() {
        return table;
    }

    /** Its log in the words of the judge, for plain JDBC. */
    String log() {
        return log;
    }
}
