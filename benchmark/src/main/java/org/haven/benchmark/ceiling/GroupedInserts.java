package org.haven.benchmark.ceiling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.haven.benchmark.load.ClosedLoop;
import org.haven.benchmark.load.Operation;
import org.haven.benchmark.load.Variant;
import org.haven.benchmark.load.Window;

/**
 * The fair ceiling of whoever commits several callers' events together: the same rows, as many to an INSERT as callers met in
 * one commit of Haven's, on as many connections as such groups are under way at once.
 */
public final class GroupedInserts implements Variant {

    public static final String NAME = "grouped INSERT";

    private final RawLog log;
    private final IntToDoubleFunction groupSize;

    /** @param groupSize how many callers meet in one commit, of so many */
    public GroupedInserts(RawLog log, IntToDoubleFunction groupSize) {
        this.log = log;
        this.groupSize = groupSize;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Window load(int callers, Duration time) {
        int run = log.nextRun();
        int rows = (int) Math.max(1, Math.round(groupSize.applyAsDouble(callers)));
        int connections = Math.max(1, Math.round((float) callers / rows));
        var writers = new ArrayList<Writer>();
        try {
            for (int writer = 0; writer < connections; writer++) {
                writers.add(new Writer(log, run, writer, rows));
            }
            return ClosedLoop.run(List.copyOf(writers), time).times(rows).inGroupsOf(rows);
        } finally {
            writers.forEach(Writer::close);
        }
    }

    private static final class Writer implements Operation, AutoCloseable {

        private final Connection connection;
        private final PreparedStatement insert;
        private final int rows;
        private long n;

        Writer(RawLog log, int run, int writer, int rows) {
            this.rows = rows;
            connection = log.database().connect();
            try {
                insert = connection.prepareStatement(
                        log.insertMany(Integer.toString(run), Integer.toString(writer), "?", "?"));
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }

        @Override
        public void once() throws SQLException {
            insert.setLong(1, n + 1);
            insert.setLong(2, n + rows);
            insert.executeUpdate();
            n += rows;
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
