package org.haven.query.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.worker;
import static org.haven.query.duplicate.People.described;
import static org.haven.query.duplicate.People.identity;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientId;
import org.haven.query.Views;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long a check takes among a hundred thousand named clients. Run by name: {@code -Dtest=MeasureDuplicateCheck}. */
final class MeasureDuplicateCheck {

    private static final int CLIENTS = 100_000;
    private static final int CHECKS = 2_000;
    private static final String[] SYLLABLES =
            "ba be bo da de di do fa fe ga go ha he ja ka ke ko la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se so ta te to va ve wa wi ya za"
                    .split(" ", -1);

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final Random chance = new Random(7);

    @Test
    void among_a_hundred_thousand() {
        var lines = new ArrayList<String>();
        for (int n = 0; n < CLIENTS; n++) {
            lines.add(person());
        }
        long begun = System.nanoTime();
        for (int from = 0; from < CLIENTS; from += 5_000) {
            keep(lines.subList(from, from + 5_000));
        }
        System.out.printf("kept %d in %.1f s%n", CLIENTS, (System.nanoTime() - begun) / 1e9);
        views.sql()
                .sql("ANALYZE identity.match_key, identity.client_identity, query.visibility")
                .update();
        System.out.println(views.sql().sql("""
                        SELECT 'table ' || pg_size_pretty(pg_table_size('identity.match_key'))
                            || ', index ' || pg_size_pretty(pg_relation_size('identity.match_key_by_token'))
                            || ', tokens each ' || (SELECT round(avg(cardinality(tokens)), 1) FROM identity.match_key)
                        """).query(String.class).single());

        var duplicates = views.bean(PossibleDuplicates.class);
        var asked = chance.ints(CHECKS + 500, 0, CLIENTS).mapToObj(lines::get).toList();
        var found = new int[CHECKS];
        var nanos = new long[CHECKS];
        for (int n = 0; n < CHECKS + 500; n++) {
            var who = described(asked.get(n));
            long start = System.nanoTime();
            var candidates = duplicates.of(worker(agency), who);
            if (n >= 500) {
                nanos[n - 500] = System.nanoTime() - start;
                found[n - 500] = candidates.size();
            }
        }
        report("in the process", nanos);
        System.out.printf(
                "candidates a check: %.1f on average, %d at most%n",
                Arrays.stream(found).average().orElse(0),
                Arrays.stream(found).max().orElse(0));
        var http = asked.stream().limit(1_000).mapToLong(this::overHttp).toArray();
        report("over HTTP", http);
        assertThat(Arrays.stream(found).sum()).isPositive();
    }

    private long overHttp(String line) {
        var parts = line.split("\\|", -1);
        var body = """
                {"name": {"quality": 1, "first": "%s", "last": "%s"}, "ssn": {"quality": 1, "value": "%s"},
                 "dateOfBirth": {"quality": 1, "value": "%s"}}""".formatted(parts[0], parts[2], parts[4], parts[5]);
        long start = System.nanoTime();
        assertThat(views.post(worker(agency), "/clients/duplicate-check", body).status())
                .isEqualTo(200);
        return System.nanoTime() - start;
    }

    private static void report(String how, long... nanos) {
        var sorted = Arrays.stream(nanos).sorted().toArray();
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, most %.2f ms%n",
                how,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    private void keep(List<String> lines) {
        var jdbc = views.bean(JdbcTemplate.class);
        var tokens = views.bean(Tokens.class);
        var identities = new ArrayList<Object[]>();
        var keys = new ArrayList<Object[]>();
        var sights = new ArrayList<Object[]>();
        for (var line : lines) {
            var client = ClientId.next().value();
            var parts = line.split("\\|", -1);
            identities.add(new Object[] {client, parts[0], parts[2], parts[4], Date.valueOf(parts[5])});
            keys.add(new Object[] {
                client,
                tokens.kept(Description.of(identity(line))).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "{", "}"))
            });
            sights.add(new Object[] {client, (chance.nextBoolean() ? agency : other).value()});
        }
        jdbc.batchUpdate(
                "INSERT INTO identity.client_identity (client_id, first_name, last_name, ssn, date_of_birth, position) VALUES (?, ?, ?, ?, ?, 0)",
                identities);
        jdbc.batchUpdate(
                "INSERT INTO identity.match_key (client_id, tokens, name_quality, ssn_quality, dob_quality, position) VALUES (?, ?::bigint[], 1, 1, 1, 0)",
                keys);
        jdbc.batchUpdate(
                "INSERT INTO query.visibility (client_id, agency_id, sharing, shared_with, since, embargoed, standing, position) VALUES (?, ?, 'ALL_AGENCIES', '{}', DATE '2026-01-01', false, 'REGISTERED', 0)",
                sights);
    }

    /** Few names are borne by many, and many by few; one birth in thirty is given as a first of January. */
    private String person() {
        var born = LocalDate.of(1940, 1, 1).plusDays(chance.nextInt(25_000));
        return name(2_000) + "||" + name(20_000) + "||"
                + "%03d%02d%04d".formatted(1 + chance.nextInt(600), 10 + chance.nextInt(89), 1 + chance.nextInt(9998))
                + "|" + (chance.nextInt(30) == 0 ? born.withDayOfYear(1) : born);
    }

    private String name(int many) {
        int which = (int) Math.pow(many, chance.nextDouble()); // as often as its rank is low
        var syllables = new Random(which);
        return IntStream.range(0, 2 + syllables.nextInt(2))
                .mapToObj(n -> SYLLABLES[syllables.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }
}
