package org.haven.query.viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.haven.kernel.agency.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which day it is where an agency's days end. */
@Component
public final class Today {

    private final JdbcClient sql;
    private final Clock clock;

    Today(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The viewer's day; Greenwich's for those who work for no single agency. */
    public LocalDate of(Viewer viewer) {
        var zone = viewer.agency().map(this::zone).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private ZoneId zone(AgencyId agency) {
        return sql.sql("SELECT time_zone FROM query.agency_day WHERE agency_id = :agency")
                .param("agency", agency.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
