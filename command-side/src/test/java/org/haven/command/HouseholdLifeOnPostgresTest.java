package org.haven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.command.Community.TODAY;
import static org.haven.command.Community.haven;
import static org.haven.command.Community.send;
import static org.haven.command.refusal.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haven.command.client.RegisterClient;
import org.haven.command.household.AddMember;
import org.haven.command.household.CorrectEntryDate;
import org.haven.command.household.CorrectExit;
import org.haven.command.household.EnrollHousehold;
import org.haven.command.household.ExitMember;
import org.haven.command.household.Leaving;
import org.haven.command.household.Member;
import org.haven.command.household.NewHead;
import org.haven.command.household.ReverseExit;
import org.haven.command.household.VoidEnrollment;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.element.Answers;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.Test;

/** What becomes of a household's stay, and which days of its members are free for another. */
class HouseholdLifeOnPostgresTest {

    private static final CorrectionReason WRONG = CorrectionReason.ENTERED_WRONGLY;
    private static final String OVERLAPS = "household/stay-overlaps";

    private final Community here = new Community();
    private final ClientId ana = registered("Ana");

    // E54
    @Test
    void a_client_returns_on_the_day_of_the_exit_and_not_the_day_before() {
        var first = enrolled(TODAY.minusDays(9), ana);
        send(exit(first, 0, TODAY.minusDays(4)));
        refused(OVERLAPS, () -> enrolled(TODAY.minusDays(5), ana));
        var second = enrolled(TODAY.minusDays(4), ana);
        assertThat(second.household()).isNotEqualTo(first.household());
        assertThat(days(ana)).containsExactly("[2026-02-21,2026-02-26)", "[2026-02-26,)");
    }

    // E53, E54
    @Test
    void a_stay_of_no_night_is_in_the_way_of_none() {
        var sameDay = enrolled(TODAY, ana);
        send(exit(sameDay, 0, TODAY));
        enrolled(TODAY.minusDays(2), ana);
        assertThat(days(ana)).containsExactly("[2026-02-28,)");
    }

    // E50
    @Test
    void an_exit_is_not_reversed_once_the_client_has_returned() {
        var first = enrolled(TODAY.minusDays(9), ana);
        send(exit(first, 0, TODAY.minusDays(4)));
        var second = enrolled(TODAY.minusDays(2), ana);
        refused(OVERLAPS, () -> send(reversal(first)));
        send(new VoidEnrollment(second.household(), enrollment(second, 0), WRONG, here.worker, Optional.empty()));
        send(reversal(first));
        assertThat(days(ana)).containsExactly("[2026-02-21,)");
    }

    // E54
    @Test
    void a_corrected_start_or_exit_does_not_reach_into_another_stay() {
        var first = enrolled(TODAY.minusDays(9), ana);
        send(exit(first, 0, TODAY.minusDays(6)));
        var second = enrolled(TODAY.minusDays(3), ana);

        refused(OVERLAPS, () -> send(start(second, TODAY.minusDays(7))));
        refused(OVERLAPS, () -> send(exitCorrection(first, TODAY.minusDays(2))));
        assertThat(days(ana)).containsExactly("[2026-02-21,2026-02-24)", "[2026-02-27,)");

        send(start(second, TODAY.minusDays(6)));
        refused(OVERLAPS, () -> send(exitCorrection(first, TODAY.minusDays(5))));
        send(exitCorrection(first, TODAY.minusDays(8)));
        send(start(second, TODAY.minusDays(8)));
        assertThat(days(ana)).containsExactly("[2026-02-21,2026-02-22)", "[2026-02-22,)");
    }

    @Test
    void a_stay_that_never_was_frees_its_days() {
        var wrong = enrolled(TODAY.minusDays(3), ana);
        send(new VoidEnrollment(wrong.household(), enrollment(wrong, 0), WRONG, here.worker, Optional.empty()));
        assertThat(days(ana)).isEmpty();
        enrolled(TODAY.minusDays(3), ana);
    }

    // E49, E50
    @Test
    void a_family_lives_through_its_stay() {
        var ben = registered("Ben");
        var cleo = registered("Cleo");
        var family = enrolled(TODAY.minusDays(9), ana, ben);
        send(new AddMember(family.household(), member(cleo, Relationship.CHILD, TODAY.minusDays(5)), here.worker));
        refused(
                "household/already-a-member",
                () -> send(new AddMember(family.household(), member(cleo, Relationship.CHILD, TODAY), here.worker)));
        refused("household/others-stay", () -> send(exit(family, 0, TODAY.minusDays(2))));
        send(new ExitMember(
                family.household(),
                enrollment(family, 0),
                new Leaving(TODAY.minusDays(2), Answers.of(Map.of("Destination", "17", "OtherDestination", "Abroad"))),
                Optional.of(new NewHead(enrollment(family, 1), Map.of())),
                here.worker));

        assertThat(history(family.household()))
                .containsExactly(
                        "HouseholdEnrolled",
                        "MemberEnrolled",
                        "MemberEnrolled",
                        "MemberEnrolled",
                        "MemberExited",
                        "HeadOfHouseholdNamed");
        assertThat(days(ana)).containsExactly("[2026-02-21,2026-02-28)");
        assertThat(days(cleo)).containsExactly("[2026-02-25,)");
        assertThat(payloads(family.household())).doesNotContain("Abroad");
    }

    // E1
    @Test
    void who_joins_is_covered_by_the_permission_that_the_household_was_enrolled_on() {
        var head = here.approved();
        var stay = here.enrollment(here.shelter, TODAY, head);
        send(stay);
        var child = here.added(head, Relationship.CHILD);
        send(new AddMember(stay.household(), member(child, Relationship.CHILD, TODAY), here.worker));
        refused(
                "permission/awaiting-approval",
                () -> send(new AddMember(
                        stay.household(), member(here.requested(), Relationship.CHILD, TODAY), here.worker)));
    }

    private ClientId registered(String name) {
        var client = ClientId.next();
        send(new RegisterClient(
                client,
                new Identity(
                        Answer.given(new PersonName.Full(name, "", "Example", "")),
                        Answer.notGiven(NonAnswer.NOT_COLLECTED),
                        Answer.notGiven(NonAnswer.NOT_COLLECTED)),
                Optional.empty(),
                here.worker));
        return client;
    }

    private EnrollHousehold enrolled(LocalDate entry, ClientId head, ClientId... children) {
        var command = here.enrollment(here.shelter, entry, head, children);
        send(command);
        return command;
    }

    private static EnrollmentId enrollment(EnrollHousehold stay, int member) {
        return stay.members().all().get(member).enrollment();
    }

    private static Member member(ClientId client, Relationship relationship, LocalDate entry) {
        return new Member(EnrollmentId.next(), client, relationship, entry, Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }

    private ExitMember exit(EnrollHousehold stay, int member, LocalDate on) {
        return new ExitMember(
                stay.household(),
                enrollment(stay, member),
                new Leaving(on, Answers.NONE),
                Optional.empty(),
                here.worker);
    }

    private CorrectExit exitCorrection(EnrollHousehold stay, LocalDate on) {
        return new CorrectExit(
                stay.household(),
                enrollment(stay, 0),
                new Leaving(on, Answers.NONE),
                WRONG,
                here.worker,
                Optional.empty());
    }

    private CorrectEntryDate start(EnrollHousehold stay, LocalDate on) {
        return new CorrectEntryDate(stay.household(), enrollment(stay, 0), on, WRONG, here.worker, Optional.empty());
    }

    private ReverseExit reversal(EnrollHousehold stay) {
        return new ReverseExit(stay.household(), enrollment(stay, 0), WRONG, here.worker, Optional.empty());
    }

    /** The days that a client's stays hold. */
    private List<String> days(ClientId client) {
        return haven().sql()
                .sql("SELECT during::text FROM eventstore.claim WHERE key = :key ORDER BY lower(during)")
                .param("key", client + "@" + here.shelter)
                .query(String.class)
                .list();
    }

    private static List<String> history(HouseholdId household) {
        return haven().sql()
                .sql("SELECT split_part(name, '.', 2) FROM eventstore.event WHERE stream = :id ORDER BY version")
                .param("id", household.toString())
                .query(String.class)
                .list();
    }

    private static String payloads(HouseholdId household) {
        return haven().sql()
                .sql("SELECT string_agg(convert_from(payload, 'UTF8'), ' ') FROM eventstore.event WHERE stream = :id")
                .param("id", household.toString())
                .query(String.class)
                .single();
    }
}
