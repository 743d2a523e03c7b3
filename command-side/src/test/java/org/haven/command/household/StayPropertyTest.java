package org.haven.command.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.household.StayExamples.SEAL;
import static org.haven.command.household.StayExamples.leaving;
import static org.haven.eventstore.KernelExamples.FAMILY;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.Refused;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.UnacceptableValue;

/** Whatever is sent to a household, in whatever order: what is accepted keeps the laws of a household. */
class StayPropertyTest {

    private static final LocalDate BEGUN = TODAY.minusDays(8);
    private static final CorrectionReason WRONG = CorrectionReason.ENTERED_WRONGLY;
    private static final List<Relationship> RELATIONSHIPS = List.copyOf(EnumSet.allOf(Relationship.class));

    private static final int JOIN = 0;

    /** Something that somebody asks for: of whom, with whom, when. */
    record Wish(int what, int one, int other, LocalDate day) {}

    @Property(tries = 2000)
    void a_household_keeps_its_laws_and_its_history_tells_the_same_stay(@ForAll("wishes") List<Wish> wishes) {
        var history = new ArrayList<HouseholdEvent>(List.of(
                StayExamples.begun(),
                StayExamples.enrolled(member(0, Relationship.HEAD_OF_HOUSEHOLD, BEGUN)),
                StayExamples.enrolled(member(1, Relationship.CHILD, BEGUN))));
        var stay = replayed(history);
        for (var wish : wishes) {
            for (var event : accepted(stay, wish)) {
                history.add(event);
                stay = stay.after(event);
            }
            assertLaws(stay);
        }
        assertThat(replayed(history)).isEqualTo(stay);
    }

    /** The days that a client's stays hold in one project, taken and moved as the store does: no two ever meet. */
    @Property(tries = 2000)
    void a_client_never_has_two_stays_in_a_project_at_once(@ForAll("wishes") List<Wish> wishes) {
        var client = new ClientId(new UUID(7, 7));
        var stays = new TreeMap<Integer, Stay>();
        for (var wish : wishes) {
            var before = stays.get(wish.one());
            var after = before == null
                    ? StayExamples.of(new Member(
                            enrollment(wish.one()),
                            client,
                            Relationship.HEAD_OF_HOUSEHOLD,
                            wish.day(),
                            Answer.notGiven(NonAnswer.NOT_COLLECTED)))
                    : then(before, wish.what() == JOIN ? List.of() : accepted(before, wish));
            if (!after.members().isEmpty()
                    && stays.entrySet().stream()
                            .noneMatch(held -> held.getKey() != wish.one() && meet(held.getValue(), after))) {
                stays.put(wish.one(), after);
            } else if (after.members().isEmpty()) {
                stays.remove(wish.one());
            }
        }
        for (var day = BEGUN; day.isBefore(TODAY.plusDays(2)); day = day.plusDays(1)) {
            var on = day;
            assertThat(stays.values().stream().filter(stay -> holds(stay, on)))
                    .as("stays on %s", on)
                    .hasSizeLessThan(2);
        }
    }

    private static boolean meet(Stay one, Stay other) {
        return BEGUN.minusDays(1).datesUntil(TODAY.plusDays(2)).anyMatch(day -> holds(one, day) && holds(other, day));
    }

    /** Whether the claim of the stay's only member is on this day. */
    private static boolean holds(Stay stay, LocalDate day) {
        var claim = stay.days(stay.head().enrollment());
        return claim.from().filter(day::isBefore).isEmpty()
                && claim.until().filter(until -> !day.isBefore(until)).isEmpty();
    }

    private static void assertLaws(Stay stay) {
        if (stay.members().isEmpty()) {
            return;
        }
        assertThat(stay.members().stream().filter(Member::isHead)).hasSize(1);
        assertThat(stay.members()).allSatisfy(member -> {
            assertThat(member.entryDate()).isBeforeOrEqualTo(TODAY);
            assertThat(member.exitDate().filter(member.entryDate()::isAfter)).isEmpty();
            assertThat(member.exitDate().filter(TODAY::isBefore)).isEmpty();
            assertThat(stay.head().isThereThroughout(member)).isTrue();
        });
        assertThat(stay.movedIn().filter(stay.head().entryDate()::isAfter)).isEmpty();
        assertThat(stay.movedIn()
                        .filter(day ->
                                stay.head().exitDate().filter(day::isAfter).isPresent()))
                .isEmpty();
    }

    private static Stay replayed(List<HouseholdEvent> history) {
        return then(Stay.begun(StayExamples.begun()), history);
    }

    private static Stay then(Stay stay, List<? extends HouseholdEvent> events) {
        var then = stay;
        for (var event : events) {
            then = then.after(event);
        }
        return then;
    }

    private static List<? extends HouseholdEvent> accepted(Stay stay, Wish wish) {
        try {
            return decided(stay, wish);
        } catch (Refused | UnacceptableValue | Absent no) {
            return List.of();
        }
    }

    private static List<? extends HouseholdEvent> decided(Stay stay, Wish wish) {
        var one = enrollment(wish.one());
        var other = enrollment(wish.other());
        var day = wish.day();
        Optional<Long> any = Optional.empty();
        return switch (wish.what()) {
            case JOIN ->
                List.of(stay.join(new AddMember(FAMILY, member(wish.one(), Relationship.CHILD, day), DANA), TODAY));
            case 1 ->
                List.of(stay.name(new NameHeadOfHousehold(
                        FAMILY, other, new NewHead(one, Map.of()), ChangeReason.FAMILY_CHANGED, DANA)));
            case 2 ->
                List.of(stay.correct(
                        new CorrectRelationship(FAMILY, one, RELATIONSHIPS.get(wish.other()), WRONG, DANA, any)));
            case 3 -> List.of(stay.correct(new CorrectEntryDate(FAMILY, one, day, WRONG, DANA, any), TODAY));
            case 4 -> stay.exit(new ExitMember(FAMILY, one, leaving(day), Optional.empty(), DANA), TODAY, SEAL);
            case 5 ->
                stay.exit(
                        new ExitMember(FAMILY, one, leaving(day), Optional.of(new NewHead(other, Map.of())), DANA),
                        TODAY,
                        SEAL);
            case 6 -> List.of(stay.correct(new CorrectExit(FAMILY, one, leaving(day), WRONG, DANA, any), TODAY, SEAL));
            case 7 -> List.of(stay.reverse(new ReverseExit(FAMILY, one, WRONG, DANA, any)));
            case 8 -> List.of(stay.voided(new VoidEnrollment(FAMILY, one, WRONG, DANA, any)));
            case 9 -> List.of(stay.moveIn(new RecordMoveIn(FAMILY, day, DANA), ProjectType.RAPID_REHOUSING, TODAY));
            default ->
                List.of(stay.correct(
                        new CorrectMoveIn(FAMILY, Optional.of(day), WRONG, DANA, any),
                        ProjectType.RAPID_REHOUSING,
                        TODAY));
        };
    }

    private static Member member(int n, Relationship relationship, LocalDate entry) {
        return new Member(
                enrollment(n),
                new ClientId(new UUID(1, n)),
                relationship,
                entry,
                Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }

    private static EnrollmentId enrollment(int n) {
        return new EnrollmentId(new UUID(2, n));
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.of(0, 1)),
                                Tuple.of(2, Arbitraries.integers().between(2, 4))),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(-1, 9).map(BEGUN::plusDays))
                .as(Wish::new)
                .list()
                .ofMaxSize(40);
    }
}
