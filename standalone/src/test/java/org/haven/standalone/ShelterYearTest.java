package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Three hundred clients, every night of a year, over HTTP; and then what Haven shows is held against what was sent and what the log says. */
class ShelterYearTest {

    private static final long SEED = 20_261_123;
    private static final int EVERY = 13;
    private static final int DAYS = 365;

    private final ShelterYear year = new ShelterYear(SEED, LocalDate.now(ZoneId.of("America/New_York")));
    private final JdbcClient owner = JdbcClient.create(
            new DriverManagerDataSource(Dump.url(Running.HAVEN), "postgres", Dump.password(Running.HAVEN)));

    @Test
    void after_a_year_of_a_shelter_every_view_shows_what_happened() {
        year.pass();

        assertThat(year.clients()).isGreaterThanOrEqualTo(300);
        awaitTheViews();
        for (int n = 0; n < DAYS; n += EVERY) {
            var day = year.day(n);
            assertThat(clients("/projects/" + year.project() + "/bed-nights?night=" + day))
                    .as("asleep on " + day)
                    .isEqualTo(year.asleep(day));
            assertThat(clients("/projects/" + year.project() + "/enrollments?openOn=" + day))
                    .as("enrolled on " + day)
                    .isEqualTo(year.asleep(day));
        }
        assertThat(count("SELECT count(*) FROM query.service WHERE project_id = :project::uuid"))
                .isEqualTo(year.nights());
        assertThat(count(STAYS_THAT_DIFFER))
                .as("stays that differ from the log")
                .isZero();
        assertThat(count(NIGHTS_THAT_DIFFER))
                .as("nights that differ from the log")
                .isZero();
        for (var found : Running.as("admin")
                .post("/operations/reconciliation", "")
                .expect(200)
                .json()
                .get("rows")) {
            assertThat(found.get("outcome").asString()).as(found.toString()).isEqualTo("AGREES");
        }
    }

    private static final String STAYS_THAT_DIFFER = """
            WITH log AS (
                SELECT position, name, convert_from(payload, 'UTF8')::jsonb AS said
                FROM eventstore.event WHERE name IN ('household.MemberEnrolled', 'household.MemberExited')
            ), told AS (
                SELECT entered.said ->> 'enrollment' AS enrollment, entered.said ->> 'client' AS client,
                       (entered.said ->> 'entryDate')::date AS entry,
                       (SELECT (left_.said ->> 'exitDate')::date FROM log left_
                        WHERE left_.name = 'household.MemberExited'
                          AND left_.said ->> 'enrollment' = entered.said ->> 'enrollment') AS exit
                FROM log entered
                WHERE entered.name = 'household.MemberEnrolled' AND entered.said ->> 'project' = :project
            ), shown AS (
                SELECT enrollment_id::text, client_id::text, entry_date, exit_date
                FROM query.enrollment_list WHERE project_id = :project::uuid
            )
            SELECT count(*) FROM ((TABLE told EXCEPT TABLE shown) UNION ALL (TABLE shown EXCEPT TABLE told)) AS differ
            """;

    private static final String NIGHTS_THAT_DIFFER = """
            WITH told AS (
                SELECT said ->> 'service' AS service, said ->> 'client' AS client, (said ->> 'night')::date AS night
                FROM (SELECT convert_from(payload, 'UTF8')::jsonb AS said FROM eventstore.event
                      WHERE name = 'service.BedNightRecorded') AS log
                WHERE said ->> 'project' = :project
            ), shown AS (
                SELECT service_id::text, client_id::text, on_date FROM query.service WHERE project_id = :project::uuid
            )
            SELECT count(*) FROM ((TABLE told EXCEPT TABLE shown) UNION ALL (TABLE shown EXCEPT TABLE told)) AS differ
            """;

    private void awaitTheViews() {
        var models = Running.as("admin");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (var model :
                    models.get("/operations/read-models").expect(200).json().get("rows")) {
                if (model.get("behind").asLong() > 0) {
                    return false;
                }
            }
            return true;
        });
    }

    private Set<String> clients(String path) {
        var clients = new HashSet<String>();
        year.worker()
                .get(path + "&limit=200")
                .expect(200)
                .json()
                .get("rows")
                .forEach(row -> clients.add(row.get("client").asString()));
        return clients;
    }

    private long count(String statement) {
        return owner.sql(statement)
                .param("project", year.project())
                .query(Long.class)
                .single();
    }
}
