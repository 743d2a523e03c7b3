package org.haven.query.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a household; another agency's only when every stay in it may be seen, since the rest would reveal who is not. */
@Component
final class Households {

    private final JdbcClient sql;
    private final Today today;

    Households(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    Optional<HouseholdPage> of(Viewer viewer, HouseholdId household) {
        return sql.sql("""
                        SELECT h.household_id, h.agency_id, h.project_id, h.coc, h.moved_in, h.version,
                               m.enrollment_id, m.client_id, m.relationship, m.entry_date, m.disabling_condition,
                               m.exit_date, m.destination,
                               CASE WHEN :servesClients THEN coalesce(i.first_name, 'Anonymous') END AS first_name,
                               CASE WHEN :servesClients THEN coalesce(i.last_name, 'Anonymous') END AS last_name
                        FROM query.household h
                        LEFT JOIN query.household_member m ON m.household_id = h.household_id
                        LEFT JOIN identity.client_identity i ON i.client_id = m.client_id AND :servesClients
                        WHERE h.household_id = :household
                          AND (NOT :servesClients
                               OR h.agency_id = :viewerAgency::uuid
                               OR (SELECT coalesce(bool_and(v.client_id IS NOT NULL AND s.entry_date >= v.since), false)
                                   FROM query.household_member s
                                   LEFT JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v
                                          ON v.client_id = s.client_id
                                   WHERE s.household_id = h.household_id))
                        ORDER BY m.relationship, m.entry_date, m.enrollment_id
                        """)
                .params(viewer.parameters())
                .param("today", today.of(viewer))
                .param("servesClients", viewer.servesClients())
                .param("household", household.value())
                .query(Households::page);
    }

    private static Optional<HouseholdPage> page(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        var household = new HouseholdId(row.getObject("household_id", UUID.class));
        var agency = new AgencyId(row.getObject("agency_id", UUID.class));
        var project = new ProjectId(row.getObject("project_id", UUID.class));
        var coc = Optional.ofNullable(row.getString("coc"));
        var movedIn = Optional.ofNullable(row.getObject("moved_in", LocalDate.class));
        var version = row.getLong("version");
        var members = new ArrayList<MemberRow>();
        do {
            if (row.getObject("enrollment_id") != null) {
                members.add(member(row));
            }
        } while (row.next());
        return Optional.of(new HouseholdPage(
                household,
                household.asHudId(),
                agency,
                project,
                coc,
                movedIn,
                members.stream().anyMatch(member -> member.exitDate().isEmpty()),
                members,
                version));
    }

    private static MemberRow member(ResultSet row) throws SQLException {
        var enrollment = new EnrollmentId(row.getObject("enrollment_id", UUID.class));
        var client = new ClientId(row.getObject("client_id", UUID.class));
        return new MemberRow(
                enrollment,
                enrollment.asHudId(),
                client,
                client.asHudId(),
                Optional.ofNullable(row.getString("first_name")),
                Optional.ofNullable(row.getString("last_name")),
                row.getInt("relationship"),
                row.getObject("entry_date", LocalDate.class),
                row.getInt("disabling_condition"),
                Optional.ofNullable(row.getObject("exit_date", LocalDate.class)),
                Optional.ofNullable(row.getObject("destination", Integer.class)));
    }
}
