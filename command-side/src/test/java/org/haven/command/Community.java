package org.haven.command;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.haven.command.agency.RegisterAgency;
import org.haven.command.agency.RegisterProject;
import org.haven.command.agency.SetAnonymousEntryPolicy;
import org.haven.command.client.AddFamilyMember;
import org.haven.command.household.EnrollHousehold;
import org.haven.command.household.Member;
import org.haven.command.household.Members;
import org.haven.command.permission.ApproveByHdc;
import org.haven.command.permission.RequestAnonymousRecord;
import org.haven.command.permission.Sweep;
import org.haven.eventstore.AtOnce;
import org.haven.eventstore.Positions;
import org.haven.eventstore.TestDatabase;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;

/** An agency of its own for a test, with its people and two projects, on the one command side of the test process. */
final class Community {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Instant GRANT_ENDS = Instant.parse("2026-03-10T04:00:00Z");

    private static final TestDatabase DATABASE = TestDatabase.empty();
    private static final OnPostgres HAVEN = new OnPostgres(DATABASE);
    /** The event store's own: "HAVEN". */
    private static final CocCode COC = new CocCode("CT-505");

    final AgencyId agency = AgencyId.next();
    final ProjectId shelter = ProjectId.next();
    final ProjectId outreach = ProjectId.next();
    final ProjectId nightly = ProjectId.next();
    final Staff worker = new Staff(new StaffId("worker"), agency, Role.WORKER);
    final Staff hdc = new Staff(new StaffId("hdc"), agency, Role.HDC);
    final Staff otherHdc = new Staff(new StaffId("other-hdc"), agency, Role.HDC);

    Community() {
        this(false);
    }

    Community(boolean victimServiceProvider) {
        HAVEN.at(OnPostgres.NOON);
        send(new RegisterAgency(
                agency,
                "Harbor House",
                ZoneId.of("America/New_York"),
                victimServiceProvider,
                Optional.empty(),
                StaffId.HAVEN));
        runs(shelter, "Night shelter", ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT);
        runs(outreach, "Street outreach", ProjectType.STREET_OUTREACH);
        runs(nightly, "Night by night", ProjectType.EMERGENCY_SHELTER_NIGHT_BY_NIGHT);
    }

    private void runs(ProjectId project, String name, ProjectType type) {
        send(new RegisterProject(agency, project, name, type, Set.of(COC), Optional.empty(), StaffId.HAVEN));
    }

    static void send(Object command) {
        HAVEN.commands().sendAndWait(command);
    }

    static OnPostgres haven() {
        return HAVEN;
    }

    void provisionally(int hours) {
        send(new SetAnonymousEntryPolicy(agency, new AnonymousEntryPolicy.Provisional(hours), 7, hdc.id()));
    }

    ClientId requested() {
        var client = ClientId.next();
        send(new RequestAnonymousRecord(client, GrantId.next(), shelter, AnonymityReason.SAFETY, worker));
        return client;
    }

    ClientId approved() {
        var client = requested();
        send(new ApproveByHdc(client, hdc, Optional.empty()));
        return client;
    }

    ClientId added(ClientId head, Relationship relationship) {
        var member = ClientId.next();
        send(new AddFamilyMember(head, member, relationship, worker));
        return member;
    }

    void enroll(ClientId head, ClientId... children) {
        send(enrollment(shelter, TODAY, head, children));
    }

    EnrollHousehold enrollment(ProjectId project, LocalDate entry, ClientId head, ClientId... children) {
        var members = new ArrayList<>(List.of(member(head, Relationship.HEAD_OF_HOUSEHOLD, entry)));
        for (var child : children) {
            members.add(member(child, Relationship.CHILD, entry));
        }
        return new EnrollHousehold(HouseholdId.next(), project, Optional.of(COC), new Members(members), worker);
    }

    private static Member member(ClientId client, Relationship relationship, LocalDate entry) {
        return new Member(EnrollmentId.next(), client, relationship, entry, Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }

    /** Time has come to a moment, the deadlines are known, and Haven records what time has done. */
    static void sweepAt(Instant moment) {
        HAVEN.at(moment);
        deadlinesAreKnown();
        sweep();
        deadlinesAreKnown();
    }

    static void sweep() {
        HAVEN.bean(Sweep.class).run();
    }

    static void deadlinesAreKnown() {
        var positions = HAVEN.bean(Positions.class);
        if (!positions.await("deadline", positions.head(), Duration.ofSeconds(20))) {
            throw new AssertionError("The deadlines have not come to the end of the log.");
        }
    }

    /** As if a rebuild of the deadlines had their tables. */
    static void whileTheDeadlinesLearnNothing(Runnable happens) {
        try (var rebuild = HAVEN.bean(DataSource.class).getConnection();
                var sql = rebuild.createStatement()) {
            rebuild.setAutoCommit(false);
            sql.execute("SELECT FROM eventstore.read_model WHERE name = 'deadline' FOR UPDATE");
            try {
                happens.run();
            } finally {
                rebuild.rollback();
                rebuild.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How a command fares that has decided, and waits to write, while another node writes that the client revoked the ROI. */
    static Optional<Throwable> whileAnotherNodeRevokes(ClientId client, Runnable command) {
        try (var node = DATABASE.dataSource().getConnection();
                var sql = node.createStatement()) {
            node.setAutoCommit(false);
            sql.execute("SELECT FROM eventstore.head FOR UPDATE");
            return AtOnce.run(List.of(command, () -> revokeOnceSomebodyWaits(client, sql)))
                    .get(0);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void revokeOnceSomebodyWaits(ClientId client, Statement node) {
        try {
            try {
                Awaitility.await().atMost(Duration.ofSeconds(15)).until(Community::somebodyWaitsToWrite);
                node.execute("""
                        INSERT INTO eventstore.event (position, event_id, stream, version, aggregate, name, revision,
                                                      payload, metadata, written_at)
                        SELECT (SELECT max(position) + 1 FROM eventstore.event), gen_random_uuid(), stream, version + 1,
                               aggregate, 'client.RoiRevoked', '1',
                               convert_to('{"client":"%1$s","on":"2026-03-02","recordedBy":"worker"}', 'UTF8'),
                               metadata, clock_timestamp()
                        FROM eventstore.event WHERE stream = '%1$s'
                        ORDER BY version DESC LIMIT 1
                        """.formatted(client));
            } finally {
                node.getConnection().commit();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean somebodyWaitsToWrite() {
        return HAVEN.sql().sql("""
                        SELECT count(*) > 0 FROM pg_stat_activity
                        WHERE datname = current_database() AND application_name = 'haven-log-writer'
                          AND wait_event_type = 'Lock'
                        """).query(Boolean.class).single();
    }

    /** The names of what happened to a client, without the family before the dot. */
    static List<String> history(ClientId client) {
        return HAVEN.sql()
                .sql("""
                        SELECT split_part(name, '.', 2) FROM eventstore.event
                        WHERE stream = :id ORDER BY version
                        """)
                .param("id", client.toString())
                .query(String.class)
                .list();
    }

    /** How many stays a client has. */
    static int stays(ClientId client) {
        return HAVEN.sql()
                .sql("""
                        SELECT count(*) FROM eventstore.event
                        WHERE name = 'household.MemberEnrolled'
                          AND convert_from(payload, 'UTF8')::jsonb ->> 'client' = :client
                        """)
                .param("client", client.toString())
                .query(Integer.class)
                .single();
    }
}
