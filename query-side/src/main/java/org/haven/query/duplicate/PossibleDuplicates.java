package org.haven.query.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.hud.DataQuality;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, among the clients whom a viewer may see, those who may be the person described. */
@Component
final class PossibleDuplicates {

    private static final int MOST = 20;
    private static final Comparator<Compared> LIKELIEST = Comparator.comparingDouble(
                    (Compared compared) -> compared.likeness().score())
            .reversed()
            .thenComparing(compared -> compared.met().client().value());

    private final JdbcClient sql;
    private final Today today;
    private final Tokens tokens;
    private final Matcher matcher;

    PossibleDuplicates(JdbcClient sql, Today today, Tokens tokens, Matcher matcher) {
        this.sql = sql;
        this.today = today;
        this.tokens = tokens;
        this.matcher = matcher;
    }

    /** One in sight who shares a token. */
    private record Met(ClientId client, boolean own, Description described) {}

    private record Compared(Met met, Likeness likeness) {}

    /** The likeliest first. */
    List<Candidate> of(Viewer viewer, Description asked) {
        return met(viewer, asked).stream()
                .map(met -> new Compared(met, matcher.compare(asked, met.described())))
                .filter(compared -> matcher.proposes(compared.likeness()))
                .sorted(LIKELIEST)
                .limit(MOST)
                .map(compared ->
                        Candidate.of(compared.met().client(), compared.met().own(), compared.likeness()))
                .toList();
    }

    private List<Met> met(Viewer viewer, Description asked) {
        return sql.sql("""
                        WITH met AS MATERIALIZED (
                            SELECT client_id, name_quality, ssn_quality, dob_quality
                            FROM identity.match_key
                            WHERE tokens && :tokens::bigint[])
                        SELECT met.*, v.own, i.first_name, i.middle_name, i.last_name, i.name_suffix, i.ssn, i.date_of_birth
                        FROM met
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = met.client_id
                        JOIN identity.client_identity i ON i.client_id = met.client_id
                        """)
                .params(sight(viewer))
                .param("tokens", array(tokens.wanted(asked)))
                .query((row, n) -> new Met(
                        new ClientId(row.getObject("client_id", UUID.class)), row.getBoolean("own"), described(row)))
                .list();
    }

    private Map<String, @Nullable Object> sight(Viewer viewer) {
        var parameters = new HashMap<>(viewer.parameters());
        parameters.put("today", today.of(viewer));
        return parameters;
    }

    private static String array(List<Long> tokens) {
        return tokens.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Description described(ResultSet row) throws SQLException {
        return Description.of(
                text(row, "first_name"),
                text(row, "middle_name"),
                text(row, "last_name"),
                text(row, "name_suffix"),
                isPartial(row, "name_quality"),
                ssn(row),
                birth(row));
    }

    private static Optional<Ssn> ssn(ResultSet row) throws SQLException {
        var number = text(row, "ssn");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        boolean partial = isPartial(row, "ssn_quality") || number.indexOf('x') >= 0;
        return Optional.of(partial ? new Ssn.Partial(number) : new Ssn.Full(number));
    }

    private static Optional<DateOfBirth> birth(ResultSet row) throws SQLException {
        boolean about = isPartial(row, "dob_quality");
        return Optional.ofNullable(row.getObject("date_of_birth", LocalDate.class))
                .map(day -> about ? new DateOfBirth.Approximate(day) : new DateOfBirth.Exact(day));
    }

    private static boolean isPartial(ResultSet row, String column) throws SQLException {
        return row.getInt(column) == DataQuality.PARTIAL.code();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
