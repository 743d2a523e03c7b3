package org.haven.query.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.ReturnCode;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the cards of the clients whom a viewer may see. */
@Component
final class ClientCards {

    private final JdbcClient sql;
    private final Today today;

    ClientCards(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    Optional<ClientCard> of(Viewer viewer, ClientId client) {
        var members = familyOf(viewer, client);
        return sql.sql("""
                        SELECT c.client_id, CASE WHEN v.own THEN c.return_code END AS return_code, c.agency_id, c.opened_on,
                               CASE WHEN v.own OR NOT :servesClients THEN c.standing END AS standing,
                               holder.client_id AS covered_by, c.name_quality, c.ssn_quality, c.dob_quality,
                               coalesce(i.first_name, 'Anonymous') AS first_name, coalesce(i.middle_name, '') AS middle_name,
                               coalesce(i.last_name, 'Anonymous') AS last_name, coalesce(i.name_suffix, '') AS name_suffix,
                               i.date_of_birth, 'xxx-xx-' || right(i.ssn, 4) AS ssn,
                               coalesce(c.races, '{}') AS races, c.race_none, c.veteran, c.sex,
                               coalesce(c.details, '{}') AS details, w.additional_race, survivor.client_id AS linked_to,
                               CASE WHEN v.own THEN c.removal END AS removal,
                               ARRAY(SELECT l.linked_id FROM query.client_card_link l
                                     JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) other
                                       ON other.client_id = l.linked_id
                                     WHERE l.client_id = c.client_id ORDER BY l.linked_id) AS linked, c.version
                        FROM query.client_card c
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = c.client_id
                        LEFT JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) holder
                               ON holder.client_id = c.holder_id
                        LEFT JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) survivor
                               ON survivor.client_id = c.linked_to
                        LEFT JOIN identity.client_words w ON w.client_id = c.client_id AND :servesClients
                        LEFT JOIN identity.client_identity i ON i.client_id = c.client_id AND :servesClients
                        WHERE c.client_id = :client
                        """)
                .params(sight(viewer))
                .param("client", client.value())
                .query((row, n) -> card(viewer, row, members))
                .optional();
    }

    /** The client who carries this code now, if the viewer may see them. */
    Optional<FoundClient> carrying(Viewer viewer, ReturnCode code) {
        return sql.sql("""
                        SELECT c.client_id
                        FROM query.client_card c
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = c.client_id
                        WHERE c.return_code = :code
                        """)
                .params(sight(viewer))
                .param("code", code.value())
                .query((row, n) -> FoundClient.of(new ClientId(row.getObject("client_id", UUID.class))))
                .optional();
    }

    private List<FamilyMember> familyOf(Viewer viewer, ClientId client) {
        return sql.sql("""
                        SELECT m.member_id,
                               CASE WHEN v.own OR NOT :servesClients OR NOT EXISTS (
                                        SELECT 1 FROM query.client_card_member other
                                        LEFT JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) seen
                                               ON seen.client_id = other.member_id
                                        WHERE other.client_id = m.client_id AND seen.client_id IS NULL)
                                    THEN m.relationship END AS relationship
                        FROM query.client_card_member m
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = m.member_id
                        WHERE m.client_id = :client
                        ORDER BY relationship, member_id
                        """)
                .params(sight(viewer))
                .param("client", client.value())
                .query((row, n) -> new FamilyMember(
                        new ClientId(row.getObject("member_id", UUID.class)), code(row, "relationship")))
                .list();
    }

    private Map<String, @Nullable Object> sight(Viewer viewer) {
        var parameters = new HashMap<>(viewer.parameters());
        parameters.put("today", today.of(viewer));
        parameters.put("servesClients", viewer.servesClients());
        return parameters;
    }

    private static ClientCard card(Viewer viewer, ResultSet row, List<FamilyMember> members) throws SQLException {
        var client = new ClientId(row.getObject("client_id", UUID.class));
        return new ClientCard(
                client,
                client.asHudId(),
                Optional.ofNullable(row.getString("return_code")).map(code -> new ReturnCode(code).spoken()),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getString("standing")),
                Optional.ofNullable(row.getObject("covered_by", UUID.class)).map(ClientId::new),
                new IdentityQualities(code(row, "name_quality"), code(row, "ssn_quality"), code(row, "dob_quality")),
                viewer.servesClients() ? Optional.of(named(row)) : Optional.empty(),
                new DemographicsRow(
                        List.of((Integer[]) row.getArray("races").getArray()),
                        code(row, "race_none"),
                        code(row, "veteran"),
                        code(row, "sex")),
                details(row),
                members,
                Optional.ofNullable(row.getObject("linked_to", UUID.class)).map(ClientId::new),
                Arrays.stream((UUID[]) row.getArray("linked").getArray())
                        .map(ClientId::new)
                        .toList(),
                Optional.ofNullable(row.getString("removal")),
                row.getLong("version"));
    }

    private static Map<String, String> details(ResultSet row) throws SQLException {
        var details = new TreeMap<String, String>();
        for (var answer : (String[]) row.getArray("details").getArray()) {
            int equals = answer.indexOf('=');
            details.put(answer.substring(0, equals), answer.substring(equals + 1));
        }
        Optional.ofNullable(row.getString("additional_race"))
                .ifPresent(race -> details.put("AdditionalRaceEthnicity", race));
        return details;
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getString("last_name"),
                row.getString("name_suffix"),
                Optional.ofNullable(row.getObject("date_of_birth", LocalDate.class)),
                Optional.ofNullable(row.getString("ssn")));
    }

    private static Optional<Integer> code(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
