package org.haven.command.household;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.haven.kernel.hud.UnacceptableValue;

/** The members of a household's stay: exactly one head, nobody twice (HUD FY2026 3.15). */
public record Members(List<Member> all) {

    public Members {
        all = List.copyOf(all);
        long heads = all.stream().filter(Member::isHead).count();
        if (heads == 0) {
            throw HouseholdRefusal.NO_HEAD.refuse();
        }
        if (heads > 1) {
            throw HouseholdRefusal.SECOND_HEAD.refuse();
        }
        if (all.stream().map(Member::client).distinct().count() < all.size()) {
            throw HouseholdRefusal.SAME_CLIENT_TWICE.refuse();
        }
    }

    Member head() {
        return all.stream().filter(Member::isHead).findFirst().orElseThrow();
    }

    /** Refuses a stay that begins after today, or a member who is there before the head (HUD FY2026 3.10). */
    Members enteredBy(LocalDate today) {
        each(at -> {
            if (all.get(at).entryDate().isAfter(today)) {
                throw new UnacceptableValue(
                        pointer(at), "entry-date/future", "A stay begins today or earlier, not in the future.");
            }
        });
        each(at -> {
            if (all.get(at).entryDate().isBefore(head().entryDate())) {
                throw new UnacceptableValue(
                        pointer(at), "entry-date/before-head", "A member enters with the head of household or later.");
            }
        });
        return this;
    }

    private void each(IntConsumer rule) {
        IntStream.range(0, all.size()).forEach(rule);
    }

    private static String pointer(int at) {
        return "/members/" + at + "/entryDate";
    }
}
