package org.haven.command.permission;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.haven.command.refusal.Refused;
import org.haven.eventstore.Receipts;
import org.haven.eventstore.Trouble;
import org.haven.kernel.event.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Records, on one node at a time, what time has done: approvals that expired, provisional records that lapsed. */
@Component
public class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final long SWEEP_LOCK = 0x53_57_45_45_50L; // "SWEEP"

    private final Deadlines deadlines;
    private final CommandGateway commands;
    private final Receipts receipts;
    private final Clock clock;
    private final DataSource database;

    Sweep(Deadlines deadlines, CommandGateway commands, Receipts receipts, Clock clock, DataSource database) {
        this.deadlines = deadlines;
        this.commands = commands;
        this.receipts = receipts;
        this.clock = clock;
        this.database = database;
    }

    /** The lock is held on a connection of its own, so that each command has its own transaction. */
    @Scheduled(fixedDelayString = "${haven.sweep.every:PT15S}")
    public void run() {
        try (var connection = database.getConnection()) {
            if (call(connection, "SELECT pg_try_advisory_lock(" + SWEEP_LOCK + ")")) {
                try {
                    sweep();
                } finally {
                    call(connection, "SELECT pg_advisory_unlock(" + SWEEP_LOCK + ")");
                }
            }
        } catch (SQLException | DataAccessException away) {
            LOG.warn("What time does to grants was not looked at ({}); the next look does it.", Trouble.of(away));
        }
    }

    private void sweep() {
        var now = clock.instant();
        deadlines.by(now).forEach(due -> end(due, now));
        receipts.forgetOld();
    }

    private void end(Deadlines.Due due, Instant now) {
        try {
            commands.sendAndWait(new EndByTime(due.client(), due.grant(), Staff.haven(due.agency())));
        } catch (Refused nothingToRecord) {
            deadlines.setAside(due.grant(), now);
        } catch (ConcurrencyException moved) {
            // Somebody acted on the record meanwhile; the next sweep looks at it again.
        } catch (RuntimeException failed) {
            LOG.error(
                    "What time did to grant {} was not recorded: {}",
                    due.grant(),
                    failed.getClass().getName());
        }
    }

    private static boolean call(Connection connection, String statement) throws SQLException {
        try (var call = connection.createStatement();
                var answer = call.executeQuery(statement)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
