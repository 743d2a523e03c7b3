package org.haven.query.audit;

import java.time.Instant;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.StaffId;

/**
 * One event of a history.
 *
 * @param position its place in the log
 * @param version its place in its stream, from 0
 * @param writtenAt when it was recorded, by the database's clock
 * @param by who acted; absent where the event names nobody
 * @param agency whose event or whose client it is
 * @param event what it is called in the catalog
 */
record HistoryRow(
        long position,
        String stream,
        long version,
        Instant writtenAt,
        Optional<StaffId> by,
        Optional<AgencyId> agency,
        String event,
        int revision,
        String sentence) {}
