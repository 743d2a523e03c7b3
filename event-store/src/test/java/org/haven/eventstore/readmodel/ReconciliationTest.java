package org.haven.eventstore.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.eventstore.readmodel.Reconciled.Outcome.AGREES;
import static org.haven.eventstore.readmodel.Reconciled.Outcome.DIFFERS;
import static org.haven.eventstore.readmodel.Reconciled.Outcome.EXPLAINED;

import java.util.List;
import java.util.Random;
import org.haven.eventstore.LogParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ReconciliationTest {

    private final ToyHouse house = new ToyHouse();
    private final Reconciliation reconciliation = new Reconciliation(
            new ReadModels(List.of(house.toy), house.sql, LogParts.codec()),
            house.sql,
            new JdbcTransactionManager(house.database));

    @BeforeEach
    void fold() {
        house.appendSome(new Random(11), 100, 10);
        house.rebuild(1000);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void what_was_folded_agrees() {
        var found = reconciled();
        assertThat(found.outcome()).isEqualTo(AGREES);
        assertThat(found.upTo()).isEqualTo(100);
        assertThat(found.differences()).isEmpty();
    }

    @Test
    void what_is_not_folded_yet_is_no_difference() {
        house.appendSome(new Random(12), 10, 10);
        assertThat(reconciled().outcome()).isEqualTo(AGREES);
    }

    @Test
    void a_row_that_is_gone_is_found() {
        house.sql.sql("DELETE FROM toy.line WHERE position = 3").update();
        assertThat(reconciled().differences()).containsExactly(new Difference("toy.line", 100, 99, 100, 100));
    }

    @Test
    void a_row_too_many_is_found() {
        house.sql
                .sql("INSERT INTO toy.line VALUES (gen_random_uuid(), 'forged', now(), -1)")
                .update();
        assertThat(reconciled().differences()).containsExactly(new Difference("toy.line", 100, 101, 100, 100));
    }

    @Test
    void a_row_of_another_position_is_found() {
        house.sql.sql("UPDATE toy.line SET position = 200 WHERE position = 100").update();
        assertThat(reconciled().differences()).containsExactly(new Difference("toy.line", 100, 100, 100, 200));
    }

    @Test
    void a_parked_stream_is_told() {
        house.register(77);
        house.append(77, Toy.POISON);
        house.rebuild(1000);
        assertThat(reconciled().outcome()).isEqualTo(DIFFERS);
        assertThat(reconciled().letters()).isEqualTo(1);
    }

    @Test
    void what_was_dropped_explains_what_is_missing_and_nothing_else() {
        drop(3);
        house.sql.sql("DELETE FROM toy.line WHERE position = 3").update();
        var found = reconciled();
        assertThat(found.outcome()).isEqualTo(EXPLAINED);
        assertThat(found.dropped()).containsExactly(new Dropped("NOT_NEEDED_HERE", 1));
        assertThat(found.differences()).containsExactly(new Difference("toy.line", 100, 99, 100, 100));
        assertThat(reconciliation.latest("toy")).contains(found);
        house.sql.sql("DELETE FROM toy.line WHERE position = 4").update();
        assertThat(reconciled().outcome()).isEqualTo(DIFFERS);
    }

    private void drop(long position) {
        house.sql
                .sql("INSERT INTO eventstore.dropped VALUES ('toy', :position, 'x', 'NOT_NEEDED_HERE', 'hal.hdc')")
                .param("position", position)
                .update();
    }

    @Test
    void the_latest_is_remembered() {
        assertThat(reconciliation.latest("toy")).isEmpty();
        house.sql.sql("DELETE FROM toy.line WHERE position = 3").update();
        var found = reconciled();
        assertThat(reconciliation.latest("toy")).contains(found);
    }

    private Reconciled reconciled() {
        return reconciliation.run().get(0);
    }
}
