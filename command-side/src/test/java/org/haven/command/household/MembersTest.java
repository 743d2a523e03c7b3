package org.haven.command.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.command.household.MemberExamples.child;
import static org.haven.command.household.MemberExamples.head;
import static org.haven.command.refusal.Refusals.refused;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Test;

class MembersTest {

    // E47
    @Test
    void somebody_alone_is_the_head() {
        var alone = head(TODAY);
        assertThat(new Members(List.of(alone)).head()).isEqualTo(alone);
    }

    // E48
    @Test
    void a_household_has_a_head() {
        refused(HouseholdRefusal.NO_HEAD, () -> new Members(List.of()));
        refused(HouseholdRefusal.NO_HEAD, () -> new Members(List.of(child(TODAY))));
    }

    @Test
    void a_household_has_no_second_head() {
        refused(HouseholdRefusal.SECOND_HEAD, () -> new Members(List.of(head(TODAY), head(TODAY))));
    }

    @Test
    void nobody_is_named_twice() {
        var mother = head(TODAY);
        var again = new Member(
                child(TODAY).enrollment(),
                mother.client(),
                child(TODAY).relationship(),
                TODAY,
                mother.disablingCondition());
        refused(HouseholdRefusal.SAME_CLIENT_TWICE, () -> new Members(List.of(mother, again)));
    }

    // E52
    @Test
    void a_stay_begins_today_or_earlier() {
        assertThat(new Members(List.of(head(TODAY.minusDays(1)))).enteredBy(TODAY))
                .isNotNull();
        assertThat(new Members(List.of(head(TODAY))).enteredBy(TODAY)).isNotNull();
        unacceptable("entry-date/future", "/members/0/entryDate", head(TODAY.plusDays(1)));
    }

    @Test
    void the_member_who_enters_in_the_future_is_pointed_at() {
        unacceptable("entry-date/future", "/members/2/entryDate", head(TODAY), child(TODAY), child(TODAY.plusDays(1)));
    }

    // E51
    @Test
    void a_member_enters_with_the_head_or_later() {
        LocalDate entered = TODAY.minusDays(5);
        assertThat(new Members(List.of(head(entered), child(entered))).enteredBy(TODAY))
                .isNotNull();
        assertThat(new Members(List.of(head(entered), child(entered.plusDays(1)))).enteredBy(TODAY))
                .isNotNull();
        unacceptable("entry-date/before-head", "/members/0/entryDate", child(entered.minusDays(1)), head(entered));
    }

    private static void unacceptable(String code, String pointer, Member... members) {
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> new Members(List.of(members)).enteredBy(TODAY))
                .matches(wrong -> wrong.code().equals(code) && wrong.pointer().equals(pointer));
    }
}
