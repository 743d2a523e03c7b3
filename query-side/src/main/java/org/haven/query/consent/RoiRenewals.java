package org.haven.query.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.client.ClientId;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whose consent an agency is to ask for again, earliest first. The day a child is 18 is for those who serve clients only. */
@Component
final class RoiRenewals {

    private final JdbcClient sql;
    private final Today today;

    RoiRenewals(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** @param within how many days ahead; as the agency's policy says where nobody does */
    Page<RoiRenewal> of(
            Viewer viewer, AgencyId agency, Optional<Integer> within, int limit, Optional<Cursor<LocalDate>> after) {
        var day = today.of(viewer);
        var rows = sql.sql("""
                        WITH policy AS (
                            SELECT coalesce(:within::int, max(renewal_notice_days), :noticeUnlessSet) AS ahead,
                                   coalesce(max(verbal_follow_up_days), :followUpUnlessSet) AS follow_up
                            FROM query.roi_policy WHERE agency_id = :agency
                        ), holds AS (
                            SELECT DISTINCT ON (c.client_id) c.*
                            FROM query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v
                            JOIN query.consent_status c ON c.client_id = v.client_id
                            WHERE v.own AND :agency = :viewerAgency::uuid
                            ORDER BY c.client_id, c.version DESC
                        ), due AS (
                            SELECT client_id, until AS due_on, 'CONSENT_ENDS' AS why, ahead
                            FROM holds, policy
                            WHERE choice IN ('SIGNED', 'VERBAL') AND until IS NOT NULL
                            UNION ALL
                            SELECT client_id, since + follow_up, 'SIGNATURE_DUE', greatest(ahead, follow_up)
                            FROM holds, policy
                            WHERE choice = 'VERBAL'
                            UNION ALL
                            SELECT h.client_id, grown.on_day, 'COMES_OF_AGE', ahead
                            FROM policy, holds h JOIN identity.coming_of_age grown ON grown.client_id = h.client_id
                            WHERE h.included_by IS NOT NULL
                        ), listed AS (
                            SELECT client_id, due_on, array_agg(why ORDER BY why) AS why
                            FROM due
                            WHERE due_on <= :today::date + ahead
                            GROUP BY client_id, due_on
                        )
                        SELECT client_id, due_on, why, due_on < :today::date AS overdue
                        FROM listed
                        WHERE :afterDay::date IS NULL OR (due_on, client_id) > (:afterDay::date, :afterId::uuid)
                        ORDER BY due_on, client_id
                        LIMIT :oneMore
                        """)
                .params(viewer.parameters())
                .param("agency", agency.value())
                .param("today", day)
                .param("within", within.orElse(null))
                .param("noticeUnlessSet", RoiPolicy.UNLESS_SET.renewalNoticeDays())
                .param("followUpUnlessSet", RoiPolicy.UNLESS_SET.verbalFollowUpDays())
                .param("afterDay", after.map(Cursor::at).orElse(null))
                .param("afterId", after.map(Cursor::id).orElse(null))
                .param("oneMore", limit + 1)
                .query((row, n) -> renewal(row))
                .list();
        return Page.of(
                rows, limit, last -> new Cursor<>(last.dueOn(), last.client().value()));
    }

    private static RoiRenewal renewal(ResultSet row) throws SQLException {
        return new RoiRenewal(
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("why").getArray()),
                row.getBoolean("overdue"));
    }
}
