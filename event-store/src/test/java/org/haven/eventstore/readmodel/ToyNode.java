package org.haven.eventstore.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haven.eventstore.EventStoreConfiguration;
import org.haven.eventstore.Positions;
import org.haven.eventstore.TestDatabase;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** A process that folds the toy read models of a log. */
final class ToyNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    ToyNode(ToyLog log, Path folder, List<ReadModel> models, String... settings) {
        this(log.database.url(), log::addToyTables, folder, models, settings);
    }

    /** One that comes to tables that are there. */
    ToyNode(String database, Path folder, List<ReadModel> models, String... settings) {
        this(database, () -> {}, folder, models, settings);
    }

    private ToyNode(String database, Runnable tables, Path folder, List<ReadModel> models, String... settings) {
        var application = new SpringApplication(Service.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(beans -> models.forEach(
                model -> ((GenericApplicationContext) beans).registerBean(model.name(), ReadModel.class, () -> model)));
        application.addInitializers(beans -> ((GenericApplicationContext) beans)
                .registerBean("toyTables", ToyTables.class, () -> new ToyTables(tables)));
        var all = new ArrayList<>(List.of(
                "--spring.config.name=none",
                "--spring.main.banner-mode=off",
                "--spring.main.allow-bean-definition-overriding=true",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + TestDatabase.PRODUCT,
                "--haven.log-owner.username=" + TestDatabase.OWNER,
                "--spring.datasource.hikari.maximum-pool-size=12",
                "--spring.datasource.hikari.connection-timeout=2000",
                "--axon.serializer.general=jackson3",
                "--axon.serializer.events=jackson3",
                "--axon.serializer.messages=jackson3",
                "--axon.timeout.enabled=false",
                "--logging.level.root=" + System.getProperty("toy.log", "off"),
                "--haven.master-key.file=" + folder.resolve("master-key.json")));
        all.addAll(Arrays.asList(settings));
        context = application.run(all.toArray(String[]::new));
    }

    /** Made when everything else is there, before anything is folded. */
    private record ToyTables(Runnable making) implements SmartInitializingSingleton {
        @Override
        public void afterSingletonsInstantiated() {
            making.run();
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    boolean comes(String readModel, long position) {
        return bean(Positions.class).await(readModel, position, Duration.ofSeconds(30));
    }

    /** Both toys have come to the end of the log. */
    void arrives(ToyLog log) {
        assertThat(comes("toy_tally", log.head())).isTrue();
        assertThat(comes("toy_lines", log.head())).isTrue();
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(EventStoreConfiguration.class)
    static class Service {}
}
