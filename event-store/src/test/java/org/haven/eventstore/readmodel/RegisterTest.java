package org.haven.eventstore.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.haven.eventstore.KernelExamples;
import org.haven.eventstore.LogParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Builds that take other events than the build before. */
class RegisterTest {

    private static final long LONG = 1_000;
    private static final String[] ALL = {"client.AnonymousGrantRevoked", "client.ClientRegistered", "client.RoiRevoked"
    };

    private final ToyHouse house = new ToyHouse();
    private final Register register =
            new Register(house.sql, new ReadModels(List.of(house.toy), house.sql, LogParts.codec()));

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void a_new_read_model_is_entered_with_what_it_takes() {
        house.sql.sql("DELETE FROM eventstore.read_model").update();
        register.enroll(LONG);
        assertThat(isReady()).isTrue();
        assertThat(held()).containsExactly(ALL);
    }

    @Test
    void one_that_takes_more_than_its_tables_hold_is_not_ready_until_it_is_rebuilt() {
        house.register(1);
        house.append(1, KernelExamples.WORKER);
        holds("client.ClientRegistered");
        register.enroll(LONG);
        assertThat(isReady()).isFalse();
        assertThat(held()).containsExactly("client.ClientRegistered");
        house.rebuild(100);
        assertThat(held()).containsExactly(ALL);
        register.enroll(LONG);
        assertThat(isReady()).isTrue();
        assertThat(house.read()).isEqualTo(house.folded());
    }

    @Test
    void one_that_takes_more_than_the_log_has_lacks_nothing() {
        house.register(1);
        holds("client.ClientRegistered");
        register.enroll(LONG);
        assertThat(isReady()).isTrue();
        assertThat(held()).containsExactly(ALL);
    }

    @Test
    void one_that_takes_less_is_ready_and_would_lack_it_if_it_took_it_again() {
        house.register(1);
        holds("agency.AgencyRegistered", ALL[0], ALL[1], ALL[2]);
        register.enroll(LONG);
        assertThat(isReady()).isTrue();
        assertThat(held()).containsExactly(ALL);
    }

    @Test
    void what_an_older_build_has_rebuilt_is_not_ready_here() {
        holds("client.ClientRegistered");
        assertThat(isReady()).isFalse();
    }

    private void holds(String... names) {
        house.sql
                .sql("UPDATE eventstore.read_model SET names = :names")
                .param("names", names)
                .update();
    }

    private List<String> held() {
        return house.sql
                .sql("SELECT unnest(names) FROM eventstore.read_model")
                .query(String.class)
                .list();
    }

    private boolean isReady() {
        return register.entries(List.of("toy")).stream().allMatch(Register.Entry::ready);
    }
}
