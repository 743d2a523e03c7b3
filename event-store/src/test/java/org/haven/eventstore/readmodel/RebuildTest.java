package org.haven.eventstore.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.haven.eventstore.KernelExamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private ToyHouse house;

    @BeforeEach
    void build() {
        house = new ToyHouse();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void a_rebuilt_read_model_is_the_log_folded() {
        house.appendSome(new Random(1), 300, 20);
        house.rebuild(1_000_000);
        assertThat(house.read()).isNotEmpty().isEqualTo(house.folded());
    }

    @Test
    void many_small_parts_make_the_same() {
        house.appendSome(new Random(2), 300, 20);
        house.rebuild(10);
        assertThat(partitions()).isEqualTo(32);
        assertThat(house.read()).isEqualTo(house.folded());
    }

    @Test
    void an_empty_log_makes_empty_tables() {
        house.rebuild(10);
        assertThat(house.read()).isEmpty();
    }

    @Test
    void a_rebuild_may_follow_another() {
        house.appendSome(new Random(3), 100, 10);
        house.rebuild(10);
        house.appendSome(new Random(4), 100, 10);
        house.rebuild(10);
        assertThat(house.read()).isEqualTo(house.folded());
        assertThat(foldedTo()).isEqualTo(200);
    }

    @Test
    void what_stood_in_the_tables_before_does_not_matter() {
        house.appendSome(new Random(5), 100, 10);
        house.rebuild(50);
        house.sql.sql("DELETE FROM toy.line").update();
        house.sql.sql("UPDATE toy.client SET revoked = 99").update();
        house.rebuild(50);
        assertThat(house.read()).isEqualTo(house.folded());
    }

    @Test
    void the_new_tables_are_made_like_the_old() {
        house.sql.sql("GRANT SELECT ON toy.client TO pg_monitor").update();
        var before = made();
        house.rebuild(10);
        assertThat(made()).isEqualTo(before).hasSizeGreaterThan(15);
    }

    @Test
    void nothing_is_left_of_the_shadows() {
        house.rebuild(10);
        assertThat(house.sql
                        .sql("SELECT relname FROM pg_class WHERE relnamespace = 'rebuild_toy'::regnamespace")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void an_event_that_does_not_fold_parks_its_stream_and_nothing_else() {
        house.register(1);
        house.register(2);
        house.append(1, KernelExamples.WORKER);
        house.append(1, Toy.POISON);
        house.append(1, KernelExamples.WORKER);
        house.append(2, KernelExamples.WORKER);
        house.rebuild(1);
        assertThat(house.read()).isEqualTo(house.folded());
        assertThat(revoked()).containsExactly(1, 1);
        assertThat(letters())
                .singleElement()
                .asString()
                .contains("4")
                .contains("RoiRevoked")
                .doesNotContain("secret");
    }

    @Test
    void what_the_database_refuses_parks_its_stream_and_nothing_else() {
        house.register(1);
        house.register(2);
        house.append(1, KernelExamples.WORKER);
        house.append(1, Toy.NEGATIVE);
        house.append(1, KernelExamples.WORKER);
        house.append(2, KernelExamples.WORKER);
        house.rebuild(100);
        assertThat(house.read()).isEqualTo(house.folded());
        assertThat(revoked()).containsExactly(1, 1);
        assertThat(letters())
                .singleElement()
                .asString()
                .contains("SQL state 23514")
                .doesNotContain("Failing row");
    }

    @Test
    void letters_from_before_are_gone_when_the_fold_is_mended() {
        house.register(1);
        house.append(1, Toy.POISON);
        house.rebuild(10);
        assertThat(letters()).hasSize(1);
        house.sql
                .sql("INSERT INTO eventstore.dropped VALUES ('toy', 2, 'x', 'y', 'z')")
                .update();
        house.toy.mend();
        house.rebuild(10);
        assertThat(letters()).isEmpty();
        assertThat(house.sql
                        .sql("SELECT count(*) FROM eventstore.dropped")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(revoked()).containsExactly(1);
    }

    @Test
    void only_one_rebuild_of_a_read_model_goes_on_at_a_time() {
        var tools = house.tools(10);
        tools.register().claim("toy", "code");
        assertThatExceptionOfType(RebuildRunning.class).isThrownBy(() -> house.rebuild(10));
    }

    @Test
    void a_shadow_with_a_row_too_many_never_takes_the_place() {
        house.appendSome(new Random(6), 100, 10);
        house.rebuild(10);
        var before = house.read();
        var tools = house.tools(10);
        interrupted(tools, 3);
        house.sql
                .sql("INSERT INTO rebuild_toy.line VALUES (gen_random_uuid(), 'forged', now(), 99999)")
                .update();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.rebuild(tools))
                .withMessageContaining("toy.line");
        assertThat(house.read()).isEqualTo(before);
    }

    @Test
    void a_rebuild_that_was_abandoned_goes_on_where_it_was() {
        house.appendSome(new Random(7), 200, 20);
        interrupted(house.tools(10), 5);
        assertThat(partitions()).isEqualTo(32);
        assertThat(house.sql
                        .sql("SELECT count(DISTINCT part) FROM eventstore.rebuild_partition")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
        house.appendSome(new Random(8), 50, 20);
        house.rebuild(10);
        assertThat(house.read()).isEqualTo(house.folded());
    }

    @Test
    void by_other_code_it_begins_anew() {
        house.appendSome(new Random(9), 200, 20);
        interrupted(house.tools(10), 5);
        var next = house.tools(1_000_000);
        new Rebuild(house.toy, next, next.register().claim("toy", "other code")).run();
        assertThat(partitions()).isEqualTo(1);
        assertThat(house.read()).isEqualTo(house.folded());
    }

    /** One whose node is gone after some parts, in the middle of the next. */
    private void interrupted(Rebuild.Tools tools, int parts) {
        house.sql.sql("""
                CREATE FUNCTION stop_at() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE 'the machine stops' USING ERRCODE = 'P0001'; END $$;
                CREATE TRIGGER stop BEFORE INSERT ON eventstore.rebuild_partition
                FOR EACH ROW WHEN (new.table_name = 'toy.line' AND new.part = %d) EXECUTE FUNCTION stop_at()
                """.formatted(parts)).update();
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> house.rebuild(tools));
        house.sql.sql("DROP FUNCTION stop_at CASCADE").update();
        house.sql
                .sql("UPDATE eventstore.rebuild SET heartbeat_at = clock_timestamp() - interval '1 minute'")
                .update();
    }

    private int partitions() {
        return house.sql
                .sql("SELECT partitions FROM eventstore.rebuild")
                .query(Integer.class)
                .single();
    }

    private long foldedTo() {
        return house.sql
                .sql("SELECT folded_to FROM eventstore.read_model")
                .query(Long.class)
                .single();
    }

    private List<Integer> revoked() {
        return house.sql
                .sql("SELECT revoked FROM toy.client ORDER BY client_id")
                .query(Integer.class)
                .list();
    }

    private List<String> letters() {
        return house.sql
                .sql("SELECT p::text FROM eventstore.parked AS p")
                .query(String.class)
                .list();
    }

    /** Everything that the catalog says of the tables. */
    private List<String> made() {
        return house.sql.sql("""
                        SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                        FROM pg_constraint WHERE connamespace = 'toy'::regnamespace
                        UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class AS c ON c.oid = indrelid
                        WHERE relnamespace = 'toy'::regnamespace
                        UNION ALL SELECT concat_ws(' ', c.oid::regclass, relowner::regrole, relacl, reloptions)
                        FROM pg_class AS c WHERE relnamespace = 'toy'::regnamespace
                        UNION ALL SELECT concat_ws(' ', attrelid::regclass, attname, attnum, format_type(atttypid, atttypmod),
                                                   attnotnull, col_description(attrelid, attnum))
                        FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
                        WHERE relnamespace = 'toy'::regnamespace AND relkind = 'r' AND attnum > 0
                        ORDER BY 1
                        """).query(String.class).list();
    }
}
