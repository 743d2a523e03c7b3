package org.haven.command.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.command.household.MemberExamples.member;
import static org.haven.command.refusal.Refusals.refused;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.Relationship;

class MembersPropertyTest {

    @Property
    void a_household_always_has_exactly_one_head_and_nobody_twice(@ForAll("anyMembers") List<Member> members) {
        var heads = members.stream().filter(Member::isHead).count();
        var clients = members.stream().map(Member::client).distinct().count();
        if (heads == 1 && clients == members.size()) {
            assertThat(new Members(members).all().stream().filter(Member::isHead))
                    .containsExactly(new Members(members).head());
        } else if (heads == 0) {
            refused(HouseholdRefusal.NO_HEAD, () -> new Members(members));
        } else if (heads > 1) {
            refused(HouseholdRefusal.SECOND_HEAD, () -> new Members(members));
        } else {
            refused(HouseholdRefusal.SAME_CLIENT_TWICE, () -> new Members(members));
        }
    }

    /** A handful of clients only, so that the same one is often named twice. */
    @Provide
    Arbitrary<List<Member>> anyMembers() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12).map(n -> new ClientId(new UUID(0, n))),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(Relationship.HEAD_OF_HOUSEHOLD)),
                                net.jqwik.api.Tuple.of(4, Arbitraries.of(Relationship.class))))
                .as((client, relationship) -> member(client, relationship, TODAY))
                .list()
                .ofMaxSize(6);
    }
}
