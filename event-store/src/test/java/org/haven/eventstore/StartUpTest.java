package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {

    private final TestDatabase database = TestDatabase.empty();
    private final Path folder;

    StartUpTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_store_that_keeps_history_safely_starts() {
        try (var running = new Running(database, folder.resolve("master-key.json"))) {
            assertThat(running.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
            assertThat(running.bean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);

            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> assertions(running, NoTransactionManager.INSTANCE, running.bean(TokenStore.class)))
                    .withMessageContaining("NoTransactionManager");
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> assertions(running, running.bean(TransactionManager.class), new InMemoryTokenStore()))
                    .withMessageContaining("InMemoryTokenStore");
        }
    }

    private static void assertions(Running running, TransactionManager transactions, TokenStore tokens) {
        new StartUpAssertions(transactions, tokens, running.sql()).afterSingletonsInstantiated();
    }

    @Test
    void a_foreign_master_key_stops_the_start() {
        new Running(database, folder.resolve("right.json")).close();
        assertThatThrownBy(() -> new Running(database, folder.resolve("wrong.json")))
                .hasStackTraceContaining("This master key does not belong to this database");
    }

    @Test
    void processes_that_start_at_once_migrate_once() {
        var outcomes = AtOnce.run(Stream.<Runnable>generate(() -> () -> {
                    Migrations.ofTheLog(database.dataSource(), TestDatabase.PRODUCT)
                            .migrate();
                    Migrations.of(database.dataSource(), "keys", "org/haven/eventstore/keys")
                            .migrate();
                })
                .limit(4)
                .toList());
        assertThat(AtOnce.succeeded(outcomes)).as(outcomes.toString()).isEqualTo(4);
        assertThat(Migrations.ofTheLog(database.dataSource(), TestDatabase.PRODUCT)
                        .info()
                        .pending())
                .isEqualTo(new MigrationInfo[0]);
        assertThatCode(() -> Migrations.of(database.dataSource(), "keys", "org/haven/eventstore/keys")
                        .validate())
                .doesNotThrowAnyException();
    }
}
