package org.haven.benchmark.ceiling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.haven.benchmark.load.ClosedLoop;
import org.haven.benchmark.load.Operation;
import org.haven.benchmark.load.Variant;
import org.haven.benchmark.load.Window;

/** One INSERT and commit for each event, on a connection for each caller, from this process. */
final class SingleInserts implements Variant {

    private final RawLog log;

    SingleInserts(RawLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return RawInserts.NAME;
    }

    @Override
    public Window load(int callers, Duration time) {
        int run = log.nextRun();
        var writers = new ArrayList<Writer>();
        try {
            for (int caller = 0; caller < callers; caller++) {
                writers.add(new Writer(log, run, caller));
            }
            return ClosedLoop.run(List.copyOf(writers), time);
        } finally {
            writers.forEach(Writer::close);
        }
    }

    private static final class Writer implements Operation, AutoCloseable {

        private final Connection connection;
        private final PreparedStatement insert;
        private final int run;
        private final int caller;
        private long n;

        Writer(RawLog log, int run, int caller) {
            this.run = run;
            this.caller = caller;
            connection = log.database().connect();
            try {
                insert = connection.prepareStatement(log.insertOne("?", "?", "?"));
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }

        @Override
        public void once() throws SQLException {
            n++;
            insert.setInt(1, run);
            insert.setInt(2, caller);
            insert.setLong(3, n);
            insert.setLong(4, n);
            insert.executeUpdate();
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }
}
