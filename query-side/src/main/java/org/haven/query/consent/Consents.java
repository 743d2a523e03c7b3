package org.haven.query.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.StaffId;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the choices of the clients whom a viewer may see. */
@Component
final class Consents {

    private final JdbcClient sql;
    private final Today today;

    Consents(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    Optional<ConsentStatus> of(Viewer viewer, ClientId client) {
        return inSight(viewer, client)
                ? Optional.of(
                        ConsentStatus.of(client, history(viewer, client), grown(viewer, client), today.of(viewer)))
                : Optional.empty();
    }

    private boolean inSight(Viewer viewer, ClientId client) {
        return sql.sql("""
                        SELECT count(*) > 0
                        FROM query.visible_client(:viewerAgency::uuid, :viewerRole, :today)
                        WHERE client_id = :client
                        """)
                .params(sight(viewer))
                .param("client", client.value())
                .query(Boolean.class)
                .single();
    }

    private boolean grown(Viewer viewer, ClientId client) {
        return sql.sql("""
                        SELECT EXISTS (
                            SELECT FROM (SELECT client_id, included_by FROM query.consent_status
                                         WHERE client_id = :client ORDER BY version DESC LIMIT 1) last
                            JOIN identity.coming_of_age grown ON grown.client_id = last.client_id
                            WHERE last.included_by IS NOT NULL AND grown.on_day <= :today)
                        """)
                .params(sight(viewer))
                .param("client", client.value())
                .query(Boolean.class)
                .single();
    }

    private List<ConsentRow> history(Viewer viewer, ClientId client) {
        return sql.sql("""
                        SELECT c.choice, c.sharing, c.agencies, c.since, c.until, c.notice, c.attested_by,
                               c.language, c.form, c.guardian,
                               head.client_id AS included_by, c.recorded_by, c.recorded_at
                        FROM query.consent_status c
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = c.client_id
                        LEFT JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) head
                               ON head.client_id = c.included_by
                        WHERE c.client_id = :client
                        ORDER BY c.version
                        """)
                .params(sight(viewer))
                .param("client", client.value())
                .query((row, n) -> choice(row))
                .list();
    }

    private Map<String, @Nullable Object> sight(Viewer viewer) {
        var parameters = new HashMap<>(viewer.parameters());
        parameters.put("today", today.of(viewer));
        return parameters;
    }

    private static ConsentRow choice(ResultSet row) throws SQLException {
        return new ConsentRow(
                row.getString("choice"),
                row.getString("sharing"),
                Arrays.stream((UUID[]) row.getArray("agencies").getArray())
                        .map(AgencyId::new)
                        .toList(),
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                Optional.ofNullable(row.getString("notice")),
                Optional.ofNullable(row.getString("attested_by")).map(StaffId::new),
                Optional.ofNullable(row.getString("language")),
                Optional.ofNullable(row.getString("form")),
                Optional.ofNullable(row.getString("guardian")),
                Optional.ofNullable(row.getObject("included_by", UUID.class)).map(ClientId::new),
                new StaffId(row.getString("recorded_by")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
