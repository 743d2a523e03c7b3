package org.haven.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.StaffId;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads histories, oldest event first. */
@Component
final class AuditTrail {

    private static final Pattern NAMED = Pattern.compile("\\{([0-9a-f-]{36})}");

    private final JdbcClient sql;

    AuditTrail(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A client's history: all of it for auditors; for staff, that of their agency's own clients, without what other agencies did. Nothing when
     * the viewer may not see it.
     */
    Optional<Page<HistoryRow>> ofClient(
            Viewer viewer, LocalDate today, ClientId client, Optional<Cursor<Long>> after, int limit) {
        return isOwnOrAudited(viewer, today, client)
                ? Optional.of(page(
                        client.value(),
                        limit,
                        sql.sql("""
                        SELECT t.position, t.stream, t.version, t.written_at, t.acted_by,
                               coalesce(t.agency_id, v.agency_id) AS agency_id, t.event, t.revision, t.sentence
                        FROM query.audit_trail t
                        LEFT JOIN query.visibility v ON v.client_id = t.client_id
                        WHERE t.client_id = :client
                          AND (:viewerRole = 'AUDITOR' OR t.agency_id IS NULL OR t.agency_id = :viewerAgency::uuid)
                          AND t.position > :after
                        ORDER BY t.position
                        LIMIT :oneMore
                        """)
                                .params(viewer.parameters())
                                .param("client", client.value())
                                .param("after", position(after))
                                .param("oneMore", limit + 1)
                                .query((row, n) -> read(row))
                                .list()))
                : Optional.empty();
    }

    private boolean isOwnOrAudited(Viewer viewer, LocalDate today, ClientId client) {
        return sql.sql("""
                        SELECT count(*) > 0
                        FROM query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v
                        WHERE v.client_id = :client AND (v.own OR :viewerRole = 'AUDITOR')
                        """)
                .params(viewer.parameters())
                .param("today", today)
                .param("client", client.value())
                .query(Boolean.class)
                .single();
    }

    /** An agency's history. Its tally names no day, so when each entry was made is for auditors alone. */
    Optional<Page<HistoryRow>> ofAgency(Viewer viewer, AgencyId agency, Optional<Cursor<Long>> after, int limit) {
        return mayRead(viewer, agency) && exists(agency)
                ? Optional.of(page(
                        agency.value(),
                        limit,
                        sql.sql("""
                        SELECT position, stream, version, written_at, acted_by, agency_id, event, revision, sentence
                        FROM query.audit_trail
                        WHERE agency_id = :agency
                          AND event LIKE 'agency.%'
                          AND (:viewerRole = 'AUDITOR' OR event <> 'agency.NotEnteredTallied')
                          AND position > :after
                        ORDER BY position
                        LIMIT :oneMore
                        """)
                                .params(viewer.parameters())
                                .param("agency", agency.value())
                                .param("after", position(after))
                                .param("oneMore", limit + 1)
                                .query((row, n) -> read(row))
                                .list()))
                : Optional.empty();
    }

    private static boolean mayRead(Viewer viewer, AgencyId agency) {
        return viewer.role() == Role.AUDITOR || viewer.role() == Role.ADMIN || viewer.worksFor(agency);
    }

    private boolean exists(AgencyId agency) {
        return sql.sql("""
                        SELECT count(*) > 0 FROM query.audit_trail
                        WHERE agency_id = :agency AND event = 'agency.AgencyRegistered'
                        """).param("agency", agency.value()).query(Boolean.class).single();
    }

    private Page<HistoryRow> page(UUID subject, int limit, List<HistoryRow> oneMore) {
        var names = names();
        return Page.of(
                oneMore.stream().map(row -> withNames(row, names)).toList(),
                limit,
                row -> new Cursor<>(row.position(), subject));
    }

    private static HistoryRow withNames(HistoryRow row, Map<String, String> names) {
        var sentence = NAMED.matcher(row.sentence())
                .replaceAll(found ->
                        Matcher.quoteReplacement(names.getOrDefault(found.group(1), "a place that is not registered")));
        return new HistoryRow(
                row.position(),
                row.stream(),
                row.version(),
                row.writtenAt(),
                row.by(),
                row.agency(),
                row.event(),
                row.revision(),
                sentence);
    }

    /** Agencies and projects by id; a community has hundreds. */
    private Map<String, String> names() {
        return sql
                .sql("SELECT id::text, name FROM query.audit_name")
                .query((row, n) -> Map.entry(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long position(Optional<Cursor<Long>> after) {
        return after.map(Cursor::at).orElse(-1L);
    }

    private static HistoryRow read(ResultSet row) throws SQLException {
        return new HistoryRow(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("version"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("acted_by")).map(StaffId::new),
                Optional.ofNullable(row.getObject("agency_id", UUID.class)).map(AgencyId::new),
                row.getString("event"),
                row.getInt("revision"),
                row.getString("sentence"));
    }
}
