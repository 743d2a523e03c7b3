package org.haven.command.stay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every enrollment claims its days in its project, so that nobody stays there twice at once; a look at the claims of many is one
 * statement, whatever has happened during the stays.
 */
@Component
final class StaysFromClaims implements Stays {

    private record Found(UUID enrollment, Days days) {}

    private final JdbcClient sql;

    StaysFromClaims(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<Guest, Days> in(ProjectId project, Collection<Guest> guests) {
        var asked = List.copyOf(guests);
        var found = sql
                .sql("""
                        SELECT c.holder, lower(c.during) AS entry, upper(c.during) AS exit
                        FROM unnest(:keys::text[], :holders::text[]) AS i (key, holder)
                        CROSS JOIN LATERAL (
                            -- OFFSET keeps it a look into the index for each, whatever the planner takes the table for.
                            SELECT holder, during FROM eventstore.claim
                            WHERE kind = 'stay' AND key = i.key AND NOT isempty(during)
                            OFFSET 0
                        ) c
                        WHERE c.holder = i.holder
                        """)
                .param(
                        "keys",
                        asked.stream()
                                .map(guest -> guest.client() + "@" + project)
                                .toArray(String[]::new))
                .param(
                        "holders",
                        asked.stream()
                                .map(guest -> guest.enrollment().toString())
                                .toArray(String[]::new))
                .query((row, n) -> found(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::enrollment, Found::days, (one, same) -> one));
        return asked.stream()
                .distinct()
                .filter(guest -> found.containsKey(guest.enrollment().value()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        guest -> found.get(guest.enrollment().value())));
    }

    @Override
    public boolean has(HouseholdId household, EnrollmentId member) {
        return sql.sql("""
                        SELECT EXISTS (SELECT FROM eventstore.event
                                       WHERE stream = :household AND name = 'household.MemberEnrolled'
                                         AND convert_from(payload, 'UTF8')::jsonb ->> 'enrollment' = :member)
                        """)
                .param("household", household.toString())
                .param("member", member.toString())
                .query(Boolean.class)
                .single();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                UUID.fromString(row.getString("holder")),
                new Days(
                        row.getObject("entry", LocalDate.class),
                        Optional.ofNullable(row.getObject("exit", LocalDate.class))));
    }
}
