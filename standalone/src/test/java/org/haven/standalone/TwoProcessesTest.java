package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.haven.command.CommandSide;
import org.haven.query.QuerySide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two sides as two processes, before one PostgreSQL and with tokens of an issuer that is neither. */
class TwoProcessesTest {

    @Test
    void the_walk_goes_through_two_services(@TempDir Path keys) throws Exception {
        int commandPort = ChildProcess.freePort();
        int queryPort = ChildProcess.freePort();
        try (var database = withTheServicesRole(EmbeddedPostgres.start());
                var commandSide = side(CommandSide.class, commandPort, database, keys);
                var querySide = side(QuerySide.class, queryPort, database, keys)) {
            assertThat(commandSide.isRunning() && querySide.isRunning()).isTrue();
            var commands = "http://localhost:" + commandPort;
            var queries = "http://localhost:" + queryPort;
            var admin = Running.as("admin").at(commands, queries);
            admin.post("/agencies", """
                            {"id": "%s", "name": "Harbor House", "timeZone": "America/New_York",
                             "victimServiceProvider": false}""".formatted(DemoCommunity.HARBOR)).expect(201);
            var project = admin.post("/agencies/" + DemoCommunity.HARBOR + "/projects", """
                            {"name": "Night shelter", "type": 0, "cocs": ["CT-505"]}""")
                    .expect(201);
            var intake = new Intake(
                    Running.as("harbor-worker").at(commands, queries),
                    Running.as("harbor-hdc").at(commands, queries),
                    project.id());

            var client = intake.approved();
            intake.identify(client, Intake.ANONYMOUS).expect(200);
            var enrolled = intake.enroll("2026-03-02", client).expect(201);

            assertThat(intake.worker()
                            .get("/projects/" + project.id() + "/enrollments?openOn=2026-03-02", enrolled)
                            .expect(200)
                            .text())
                    .contains(client, "Anonymous");
            intake.worker()
                    .get("/projects/" + project.id() + "/completeness?from=2026-03-01&to=2026-03-31", enrolled)
                    .expect(200);
        }
    }

    private static EmbeddedPostgres withTheServicesRole(EmbeddedPostgres database) throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE haven LOGIN");
            statement.execute("GRANT CREATE ON DATABASE postgres TO haven");
        }
        return database;
    }

    private static ChildProcess side(Class<?> main, int port, EmbeddedPostgres database, Path keys) {
        return ChildProcess.start(
                main,
                port,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://localhost:" + database.getPort() + "/postgres",
                        "SPRING_DATASOURCE_USERNAME",
                        "haven",
                        "HAVEN_LOGOWNER_USERNAME",
                        "postgres",
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
                        Running.HAVEN.address(),
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES",
                        "haven",
                        "HAVEN_MASTERKEY_FILE",
                        keys.resolve("master-key.json").toString(),
                        "SERVER_PORT",
                        Integer.toString(port)));
    }
}
