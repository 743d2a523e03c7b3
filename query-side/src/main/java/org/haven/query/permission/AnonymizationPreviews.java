package org.haven.query.permission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identifier;
import org.haven.query.permission.AnonymizationPreview.Part;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the removal of a name would do to a record of the viewer's own agency. */
@Component
final class AnonymizationPreviews {

    private final JdbcClient sql;
    private final Today today;

    AnonymizationPreviews(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** @param keeps which identifiers would stay; those of the request where nobody says */
    Optional<AnonymizationPreview> of(Viewer viewer, ClientId client, Optional<Set<Identifier>> keeps) {
        return sql.sql("""
                        SELECT c.client_id, c.name_quality, c.ssn_quality, c.dob_quality, r.state, coalesce(r.keeps, '{}') AS keeps,
                               (SELECT count(*) FROM query.enrollment_list e WHERE e.client_id = c.client_id) AS enrollments,
                               (SELECT count(*) FROM query.consent_status s WHERE s.client_id = c.client_id) AS choices,
                               (SELECT count(*) FROM query.client_card_link l WHERE l.client_id = c.client_id)
                                   + (c.linked_to IS NOT NULL)::int AS links
                        FROM query.client_card c
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v
                          ON v.client_id = c.client_id AND v.own
                        LEFT JOIN query.anonymization r ON r.client_id = c.client_id
                        WHERE c.client_id = :client
                        """)
                .params(viewer.parameters())
                .param("today", today.of(viewer))
                .param("client", client.value())
                .query((row, n) -> preview(row, keeps))
                .optional();
    }

    private static AnonymizationPreview preview(ResultSet row, Optional<Set<Identifier>> wanted) throws SQLException {
        var asked = Arrays.stream((String[]) row.getArray("keeps").getArray())
                .map(Identifier::valueOf)
                .collect(Collectors.toSet());
        var keeps = wanted.orElse(asked);
        var parts = List.of(
                Part.of("NAME", code(row, "name_quality"), false),
                Part.of("SSN", code(row, "ssn_quality"), keeps.contains(Identifier.SSN)),
                Part.of("DATE_OF_BIRTH", code(row, "dob_quality"), keeps.contains(Identifier.DATE_OF_BIRTH)));
        int enrollments = row.getInt("enrollments");
        int choices = row.getInt("choices");
        int links = row.getInt("links");
        return new AnonymizationPreview(
                new ClientId(row.getObject("client_id", UUID.class)),
                Optional.ofNullable(row.getString("state")),
                parts,
                enrollments,
                choices,
                links,
                Stream.concat(
                                parts.stream().map(Part::inWords),
                                Stream.of(
                                        "What stays: enrollments %d, choices about sharing %d, links %d, the return code, and who did what when."
                                                .formatted(enrollments, choices, links)))
                        .toList());
    }

    private static Optional<Integer> code(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
