package org.haven.command.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.household.MemberExamples.child;
import static org.haven.command.household.MemberExamples.head;
import static org.haven.command.household.StayExamples.SEAL;
import static org.haven.command.household.StayExamples.exit;
import static org.haven.command.household.StayExamples.leaving;
import static org.haven.command.refusal.Refusals.refused;
import static org.haven.eventstore.KernelExamples.FAMILY;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.haven.command.refusal.Absent;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.element.Answers;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StayTest {

    private static final LocalDate BEGUN = TODAY.minusDays(10);
    private static final CorrectionReason WRONG = CorrectionReason.ENTERED_WRONGLY;

    private final Member mother = head(BEGUN);
    private final Member son = child(BEGUN);
    private final Member late = child(BEGUN.plusDays(3));
    private final Stay family = StayExamples.of(mother, son);

    // Joining

    // E51
    @Test
    void a_member_joins_with_the_head_or_later() {
        assertThat(family.join(new AddMember(FAMILY, child(BEGUN), DANA), TODAY).joinedBy())
                .contains(DANA.id());
        assertThat(family.join(new AddMember(FAMILY, child(TODAY), DANA), TODAY).entryDate())
                .isEqualTo(TODAY);
        unacceptable("entry-date/before-head", () -> join(family, child(BEGUN.minusDays(1))));
    }

    // E52
    @Test
    void nobody_joins_in_the_future() {
        unacceptable("entry-date/future", () -> join(family, child(TODAY.plusDays(1))));
    }

    // E48
    @Test
    void who_joins_is_not_a_second_head() {
        refused(HouseholdRefusal.SECOND_HEAD, () -> join(family, head(TODAY)));
    }

    @Test
    void who_is_there_does_not_join_and_who_has_left_may() {
        var again = MemberExamples.member(son.client(), Relationship.CHILD, TODAY);
        refused(HouseholdRefusal.ALREADY_A_MEMBER, () -> join(family, again));
        assertThat(left(family, son, TODAY)
                        .join(new AddMember(FAMILY, again, DANA), TODAY)
                        .client())
                .isEqualTo(son.client());
    }

    // E50
    @Test
    void the_last_exit_closes_the_household_which_then_takes_nobody() {
        var closed = left(left(family, son, TODAY), mother, TODAY);
        refused(HouseholdRefusal.CLOSED, () -> join(closed, child(TODAY)));
        assertThat(join(left(family, son, TODAY), child(TODAY)).members()).hasSize(3);
    }

    // The head

    @Test
    void another_member_is_the_head_as_from_the_beginning_and_everybody_is_something_to_that_member() {
        var named = family.name(naming(mother, son, Map.of(mother.enrollment(), Relationship.OTHER_RELATION)));
        assertThat(named.relationships())
                .isEqualTo(Map.of(
                        son.enrollment(),
                        Relationship.HEAD_OF_HOUSEHOLD,
                        mother.enrollment(),
                        Relationship.OTHER_RELATION));
        assertThat(family.after(named).head().enrollment()).isEqualTo(son.enrollment());
    }

    @Test
    void what_nobody_said_of_the_others_is_not_collected() {
        assertThat(family.name(naming(mother, son, Map.of())).relationships())
                .containsEntry(mother.enrollment(), Relationship.NOT_COLLECTED);
    }

    @Test
    void who_names_a_head_instead_of_somebody_who_is_it_no_longer_is_told() {
        var daughter = child(BEGUN);
        var three = StayExamples.of(mother, son, daughter);
        var changed = three.after(three.name(naming(mother, son, Map.of())));
        refused(HouseholdRefusal.HEAD_HAS_CHANGED, () -> changed.name(naming(mother, daughter, Map.of())));
        assertThat(changed.name(naming(son, daughter, Map.of())).enrollment()).isEqualTo(daughter.enrollment());
    }

    @Test
    void a_head_is_a_member_another_one_and_nobody_else_is_the_head() {
        refused(HouseholdRefusal.ALREADY_THE_HEAD, () -> family.name(naming(mother, mother, Map.of())));
        unacceptable("head/not-a-member", () -> family.name(naming(mother, late, Map.of())));
        unacceptable(
                "relationship/not-a-member",
                () -> family.name(naming(mother, son, Map.of(late.enrollment(), Relationship.CHILD))));
        unacceptable(
                "relationship/head",
                () -> naming(mother, son, Map.of(mother.enrollment(), Relationship.HEAD_OF_HOUSEHOLD)));
        unacceptable("relationship/head", () -> naming(mother, son, Map.of(son.enrollment(), Relationship.CHILD)));
    }

    @Test
    void the_head_entered_with_the_first_and_has_not_left_before_the_others() {
        var three = StayExamples.of(mother, son, late);
        refused(HouseholdRefusal.NO_HEAD_THROUGHOUT, () -> three.name(naming(mother, late, Map.of())));
        refused(
                HouseholdRefusal.NO_HEAD_THROUGHOUT,
                () -> left(three, son, TODAY).name(naming(mother, son, Map.of())));
    }

    // E49
    @Test
    void the_head_leaves_before_the_others_when_the_same_command_names_who_is_it_then() {
        refused(HouseholdRefusal.OTHERS_STAY, () -> left(family, mother, TODAY));

        var events = family.exit(
                new ExitMember(FAMILY, mother.enrollment(), leaving(TODAY), StayExamples.head(son), DANA), TODAY, SEAL);

        assertThat(events).hasExactlyElementsOfTypes(MemberExited.class, HeadOfHouseholdNamed.class);
        assertThat(after(family, events).head().enrollment()).isEqualTo(son.enrollment());
        refused(
                HouseholdRefusal.HEAD_HAS_CHANGED,
                () -> family.exit(
                        new ExitMember(FAMILY, son.enrollment(), leaving(TODAY), StayExamples.head(mother), DANA),
                        TODAY,
                        SEAL));
        var three = StayExamples.of(mother, son, late);
        refused(
                HouseholdRefusal.NO_HEAD_THROUGHOUT,
                () -> three.exit(
                        new ExitMember(FAMILY, mother.enrollment(), leaving(TODAY), StayExamples.head(late), DANA),
                        TODAY,
                        SEAL));
    }

    // E49
    @Test
    void with_another_head_the_move_in_is_that_heads() {
        var housed = family.after(moveIn(family, BEGUN.plusDays(2)));
        var named = housed.after(housed.name(naming(mother, son, Map.of())));
        assertThat(named.movedIn()).contains(BEGUN.plusDays(2));
    }

    // Relationships

    @Test
    void what_changed_in_life_is_another_fact_than_what_was_wrong() {
        var changed = family.change(
                new ChangeRelationship(
                        FAMILY,
                        son.enrollment(),
                        Relationship.OTHER_RELATION,
                        TODAY,
                        ChangeReason.FAMILY_CHANGED,
                        DANA),
                TODAY);
        var corrected = family.correct(new CorrectRelationship(
                FAMILY, son.enrollment(), Relationship.NOT_RELATED, WRONG, DANA, Optional.empty()));
        assertThat(family.after(changed).member(son.enrollment()).relationship())
                .isEqualTo(Relationship.OTHER_RELATION);
        assertThat(family.after(corrected).member(son.enrollment()).relationship())
                .isEqualTo(Relationship.NOT_RELATED);
    }

    // E48
    @Test
    void by_a_change_of_relationship_nobody_becomes_the_head_and_the_head_nothing_else() {
        refused(
                HouseholdRefusal.SECOND_HEAD,
                () -> family.correct(new CorrectRelationship(
                        FAMILY, son.enrollment(), Relationship.HEAD_OF_HOUSEHOLD, WRONG, DANA, Optional.empty())));
        refused(
                HouseholdRefusal.THE_HEADS_RELATIONSHIP,
                () -> family.correct(new CorrectRelationship(
                        FAMILY, mother.enrollment(), Relationship.CHILD, WRONG, DANA, Optional.empty())));
    }

    @Test
    void what_changes_in_life_changes_while_the_member_is_there() {
        assertThat(condition(family, BEGUN).disablingCondition()).isEqualTo(Answer.given(YesNo.YES));
        unacceptable("change/outside-stay", () -> condition(family, BEGUN.minusDays(1)));
        unacceptable("change/future", () -> condition(family, TODAY.plusDays(1)));
        var left = left(family, son, TODAY.minusDays(1));
        assertThat(condition(left, TODAY.minusDays(1))).isNotNull();
        unacceptable("change/outside-stay", () -> condition(left, TODAY));
    }

    // Entry

    // E51
    @Test
    void the_heads_start_is_never_later_than_a_members() {
        var two = StayExamples.of(mother, late);
        assertThat(entered(two, mother, late.entryDate()).head().entryDate()).isEqualTo(late.entryDate());
        unacceptable(
                "entry-date/after-member",
                () -> entered(two, mother, late.entryDate().plusDays(1)));
        unacceptable("entry-date/before-head", () -> entered(two, late, BEGUN.minusDays(1)));
        assertThat(entered(two, late, BEGUN).member(late.enrollment()).entryDate())
                .isEqualTo(BEGUN);
    }

    // E52, E53
    @Test
    void a_corrected_start_is_neither_in_the_future_nor_after_the_exit() {
        assertThat(entered(family, son, TODAY)).isNotNull();
        unacceptable("entry-date/future", () -> entered(family, son, TODAY.plusDays(1)));
        var left = left(family, son, TODAY.minusDays(2));
        assertThat(entered(left, son, TODAY.minusDays(2))).isNotNull();
        unacceptable("entry-date/after-exit", () -> entered(left, son, TODAY.minusDays(1)));
    }

    // Exit

    // E53
    @Test
    void an_exit_is_on_the_day_of_the_start_or_later_and_not_in_the_future() {
        assertThat(left(family, son, BEGUN).member(son.enrollment()).exitDate()).contains(BEGUN);
        assertThat(left(family, son, TODAY)).isNotNull();
        unacceptable("exit-date/before-entry", () -> left(family, son, BEGUN.minusDays(1)));
        unacceptable("exit-date/future", () -> left(family, son, TODAY.plusDays(1)));
    }

    @Test
    void where_to_is_not_collected_when_nobody_says() {
        assertThat(leaving(TODAY).answers().code("Destination")).contains("99");
    }

    @Test
    void words_of_an_exit_are_sealed() {
        var told = new Leaving(TODAY, Answers.of(Map.of("Destination", "17", "OtherDestination", "With Aunt May")));
        var exited = (MemberExited)
                family.exit(new ExitMember(FAMILY, son.enrollment(), told, Optional.empty(), DANA), TODAY, SEAL)
                        .get(0);
        assertThat(exited.answers().values()).isEqualTo(Map.of("Destination", "17"));
        assertThat(exited.words()).isPresent();
        assertThat(exited.toString()).doesNotContain("May");
    }

    @Test
    void at_an_exit_only_that_is_answered_which_is_asked_then() {
        unacceptable(
                "answer/not-asked-at-exit", () -> new Leaving(TODAY, Answers.of(Map.of("LivingSituation", "116"))));
        unacceptable("code/unknown", () -> Answers.of(Map.of("Destination", "12345")));
    }

    @Test
    void who_has_left_does_not_leave_again_and_who_has_not_has_no_exit_to_mend() {
        refused(HouseholdRefusal.ALREADY_LEFT, () -> left(left(family, son, TODAY), son, TODAY));
        refused(HouseholdRefusal.NOT_LEFT, () -> exitCorrected(family, son, TODAY));
        refused(HouseholdRefusal.NOT_LEFT, () -> reversed(family, son));
    }

    @Test
    void a_corrected_exit_keeps_the_head_there_throughout() {
        var closed = left(left(family, son, TODAY.minusDays(3)), mother, TODAY.minusDays(2));
        assertThat(exitCorrected(closed, son, TODAY.minusDays(2))).isNotNull();
        refused(HouseholdRefusal.HEAD_HAS_LEFT, () -> exitCorrected(closed, son, TODAY.minusDays(1)));
        assertThat(exitCorrected(closed, mother, TODAY.minusDays(3))).isNotNull();
        refused(HouseholdRefusal.OTHERS_STAY, () -> exitCorrected(closed, mother, TODAY.minusDays(4)));
    }

    // E50
    @Test
    void a_reversed_exit_opens_the_household_again_the_heads_first() {
        var closed = left(left(family, son, TODAY), mother, TODAY);
        refused(HouseholdRefusal.HEAD_HAS_LEFT, () -> reversed(closed, son));
        var open = reversed(closed, mother);
        assertThat(join(open, child(TODAY)).members()).hasSize(3);
        assertThat(reversed(open, son).member(son.enrollment()).isOpen()).isTrue();
    }

    // Moving in

    // E56
    @ParameterizedTest
    @EnumSource(ProjectType.class)
    void only_permanent_housing_records_a_move_in(ProjectType type) {
        var command = new RecordMoveIn(FAMILY, TODAY, DANA);
        switch (type) {
            case PERMANENT_SUPPORTIVE_HOUSING, HOUSING_ONLY, HOUSING_WITH_SERVICES, RAPID_REHOUSING ->
                assertThat(family.moveIn(command, type, TODAY).on()).isEqualTo(TODAY);
            default -> refused(HouseholdRefusal.NO_MOVE_IN, () -> family.moveIn(command, type, TODAY));
        }
    }

    // E56
    @Test
    void a_household_moves_in_between_the_heads_start_and_exit() {
        assertThat(moveIn(family, BEGUN).on()).isEqualTo(BEGUN);
        unacceptable("move-in/before-entry", () -> moveIn(family, BEGUN.minusDays(1)));
        unacceptable("move-in/future", () -> moveIn(family, TODAY.plusDays(1)));
        var closed = left(left(family, son, BEGUN.plusDays(2)), mother, BEGUN.plusDays(2));
        assertThat(moveIn(closed, BEGUN.plusDays(2))).isNotNull();
        unacceptable("move-in/after-exit", () -> moveIn(closed, BEGUN.plusDays(3)));
    }

    // E56
    @Test
    void no_start_or_exit_of_the_head_leaves_the_move_in_outside() {
        var alone = StayExamples.of(mother);
        var housed = alone.after(moveIn(alone, BEGUN.plusDays(3)));
        assertThat(entered(housed, mother, BEGUN.plusDays(3))).isNotNull();
        unacceptable("entry-date/after-move-in", () -> entered(housed, mother, BEGUN.plusDays(4)));
        assertThat(left(housed, mother, BEGUN.plusDays(3))).isNotNull();
        unacceptable("exit-date/before-move-in", () -> left(housed, mother, BEGUN.plusDays(2)));
        unacceptable(
                "exit-date/before-move-in",
                () -> exitCorrected(left(housed, mother, TODAY), mother, BEGUN.plusDays(2)));
    }

    @Test
    void a_household_moves_in_once_and_the_day_may_be_wrong_or_none() {
        var housed = family.after(moveIn(family, BEGUN));
        refused(HouseholdRefusal.ALREADY_MOVED_IN, () -> moveIn(housed, TODAY));
        refused(HouseholdRefusal.NOT_MOVED_IN, () -> moveInCorrected(family, Optional.of(TODAY)));
        assertThat(moveInCorrected(housed, Optional.of(TODAY)).movedIn()).contains(TODAY);
        assertThat(moveInCorrected(housed, Optional.empty()).movedIn()).isEmpty();
        unacceptable("move-in/before-entry", () -> moveInCorrected(housed, Optional.of(BEGUN.minusDays(1))));
    }

    // Entered in error

    @Test
    void who_was_never_there_is_no_member_and_the_head_only_when_nobody_else_is_left() {
        refused(HouseholdRefusal.HEAD_OF_OTHERS, () -> voided(family, mother));
        var alone = voided(family, son);
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> left(alone, son, TODAY));
        var nobody = voided(alone, mother);
        assertThat(nobody.members()).isEmpty();
        refused(HouseholdRefusal.CLOSED, () -> join(nobody, child(TODAY)));
        refused(HouseholdRefusal.CLOSED, () -> moveIn(nobody, TODAY));
        refused(HouseholdRefusal.HEAD_HAS_CHANGED, () -> nobody.name(naming(mother, son, Map.of())));
    }

    @Test
    void who_is_of_another_household_is_absent() {
        assertThatExceptionOfType(Absent.class)
                .isThrownBy(() -> family.exit(exit(EnrollmentId.next(), TODAY), TODAY, SEAL));
    }

    private static Stay join(Stay stay, Member member) {
        return stay.after(stay.join(new AddMember(FAMILY, member, DANA), TODAY));
    }

    private static Stay left(Stay stay, Member member, LocalDate on) {
        return after(stay, stay.exit(exit(member.enrollment(), on), TODAY, SEAL));
    }

    private static Stay exitCorrected(Stay stay, Member member, LocalDate on) {
        return stay.after(stay.correct(
                new CorrectExit(FAMILY, member.enrollment(), leaving(on), WRONG, DANA, Optional.empty()), TODAY, SEAL));
    }

    private static Stay reversed(Stay stay, Member member) {
        return stay.after(stay.reverse(new ReverseExit(FAMILY, member.enrollment(), WRONG, DANA, Optional.empty())));
    }

    private static Stay entered(Stay stay, Member member, LocalDate on) {
        return stay.after(stay.correct(
                new CorrectEntryDate(FAMILY, member.enrollment(), on, WRONG, DANA, Optional.empty()), TODAY));
    }

    private static Stay voided(Stay stay, Member member) {
        return stay.after(stay.voided(new VoidEnrollment(FAMILY, member.enrollment(), WRONG, DANA, Optional.empty())));
    }

    private static HouseholdEvent.HouseholdMovedIn moveIn(Stay stay, LocalDate on) {
        return stay.moveIn(new RecordMoveIn(FAMILY, on, DANA), ProjectType.RAPID_REHOUSING, TODAY);
    }

    private static Stay moveInCorrected(Stay stay, Optional<LocalDate> on) {
        return stay.after(stay.correct(
                new CorrectMoveIn(FAMILY, on, WRONG, DANA, Optional.empty()), ProjectType.RAPID_REHOUSING, TODAY));
    }

    private Member condition(Stay stay, LocalDate on) {
        return stay.after(stay.change(
                        new ChangeDisablingCondition(
                                FAMILY,
                                son.enrollment(),
                                Answer.given(YesNo.YES),
                                on,
                                ChangeReason.HEALTH_CHANGED,
                                DANA),
                        TODAY))
                .member(son.enrollment());
    }

    private static NameHeadOfHousehold naming(
            Member instead, Member head, Map<EnrollmentId, Relationship> relationships) {
        return new NameHeadOfHousehold(
                FAMILY,
                instead.enrollment(),
                new NewHead(head.enrollment(), relationships),
                ChangeReason.FAMILY_CHANGED,
                DANA);
    }

    private static Stay after(Stay stay, Iterable<? extends HouseholdEvent> events) {
        var then = stay;
        for (var event : events) {
            then = then.after(event);
        }
        return then;
    }

    private static void unacceptable(String code, Runnable what) {
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(what::run)
                .satisfies(wrong -> assertThat(wrong.code()).isEqualTo(code));
    }
}
