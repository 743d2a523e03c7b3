package org.haven.command.stay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Which of those asked for, from 1, and when they stay. */
    private record Found(int at, Days days) {}

    private final JdbcClient sql;

    StaysFromClaims(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<Guest, Days> in(ProjectId project, Collection<Guest> guests) {
        var asked = List.copyOf(new LinkedHashSet<>(guests));
        return sql
                .sql("""
                        SELECT i.at, lower(c.during) AS entry,
                               CASE c.kind WHEN 'visit' THEN lower(c.during) ELSE upper(c.during) END AS exit
                        FROM unnest(:keys::text[], :holders::text[]) WITH ORDINALITY AS i (key, holder, at)
                        CROSS JOIN LATERAL (
                            -- OFFSET keeps it a look into the index for each, whatever the planner takes the table for.
                            (SELECT kind, holder, during FROM eventstore.claim
                             WHERE kind = 'stay' AND key = i.key AND NOT isempty(during) OFFSET 0)
                            UNION ALL
                            -- Of whoever left on the day they came.
                            (SELECT kind, holder, during FROM eventstore.claim
                             WHERE kind = 'visit' AND key = i.holder OFFSET 0)
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
                .collect(Collectors.toMap(found -> asked.get(found.at() - 1), Found::days));
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
                row.getInt("at"),
                new Days(
                        row.getObject("entry", LocalDate.class),
                        Optional.ofNullable(row.getObject("exit", LocalDate.class))));
    }
}
