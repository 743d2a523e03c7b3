package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private final Grouping grouping = new Grouping();

    @Test
    void requests_that_have_nothing_in_common_are_one_group() {
        var one = to("a", 0);
        var another = to("b", 0);
        assertThat(grouping.next(List.of(one, another))).containsExactly(one, another);
        assertThat(grouping.isEmpty()).isTrue();
    }

    @Test
    void the_second_of_a_stream_is_in_the_next_group_and_so_is_what_came_after_it_and_touches_what_it_touches() {
        var first = to("a", 0);
        var second = new AppendRequest(lines("a", 1), Map.of("b", 4L), List.of(), Optional.empty());
        var third = to("b", 5);
        assertThat(grouping.next(List.of(first, second, third))).containsExactly(first);
        assertThat(grouping.next(List.of(to("c", 0)))).hasSize(2).first().isEqualTo(second);
        assertThat(grouping.next(List.of())).containsExactly(third);
    }

    @Test
    void those_who_only_rest_on_the_same_stream_are_not_in_each_others_way() {
        var one = new AppendRequest(lines("a", 0), Map.of("agency", 3L), List.of(), Optional.empty());
        var another = new AppendRequest(lines("b", 0), Map.of("agency", 3L), List.of(), Optional.empty());
        assertThat(grouping.next(List.of(one, another))).hasSize(2);
    }

    @Test
    void one_key_and_one_claim_are_for_one_at_a_time() {
        var claim = Claim.forGood("grant", "g", "h", IllegalStateException::new);
        var key = new RequestKey("dana", "k", "0a", "a", "a");
        assertThat(grouping.next(List.of(
                        new AppendRequest(lines("a", 0), Map.of(), List.of(claim), Optional.empty()),
                        new AppendRequest(lines("b", 0), Map.of(), List.of(claim), Optional.empty()))))
                .hasSize(1);
        grouping.giveUp();
        assertThat(grouping.next(List.of(
                        new AppendRequest(lines("a", 0), Map.of(), List.of(), Optional.of(key)),
                        new AppendRequest(lines("a", 1), Map.of(), List.of(), Optional.of(key)))))
                .hasSize(1);
    }

    @Test
    void who_waits_for_the_place_that_has_just_been_taken_has_lost() {
        var winner = to("a", 0);
        var loser = to("a", 0);
        var next = to("a", 1);
        grouping.next(List.of(winner, loser, next));
        grouping.lost(List.of(winner));
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> loser.outcome().join().orThrow());
        assertThat(grouping.next(List.of())).containsExactly(next);
    }

    private static AppendRequest to(String stream, long version) {
        return new AppendRequest(lines(stream, version), Map.of(), List.of(), Optional.empty());
    }

    private static List<Line> lines(String stream, long version) {
        var nothing = new SimpleSerializedObject<>(new byte[0], byte[].class, "nothing", "1");
        return List.of(new Line(UUID.randomUUID(), stream, version, "Client", nothing, nothing));
    }
}
