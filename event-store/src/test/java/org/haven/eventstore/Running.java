package org.haven.eventstore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store alone, on a real PostgreSQL. */
final class Running implements AutoCloseable {

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    Running(TestDatabase database, Path masterKey, Class<?>... besides) {
        this(database, masterKey, List.of(), besides);
    }

    Running(TestDatabase database, Path masterKey, List<String> settings, Class<?>... besides) {
        this.database = database;
        var application = new SpringApplication(Service.class);
        application.addPrimarySources(List.of(besides));
        application.setWebApplicationType(WebApplicationType.NONE);
        var all = new ArrayList<>(List.of(
                "--spring.config.name=none",
                "--spring.main.banner-mode=off",
                "--spring.main.allow-bean-definition-overriding=true",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + TestDatabase.PRODUCT,
                "--haven.log-owner.username=" + TestDatabase.OWNER,
                "--spring.datasource.hikari.maximum-pool-size=24",
                "--axon.serializer.general=jackson3",
                "--axon.serializer.events=jackson3",
                "--axon.serializer.messages=jackson3",
                "--axon.timeout.enabled=false",
                "--logging.level.root=off",
                "--haven.master-key.file=" + masterKey));
        settings.forEach(setting -> all.removeIf(one -> name(one).equals(name(setting))));
        all.addAll(settings);
        context = application.run(all.toArray(String[]::new));
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    /** As the owner of the log, whom nothing is forbidden. */
    JdbcClient ownersSql() {
        return JdbcClient.create(database.dataSource());
    }

    EventStore store() {
        return bean(EventStore.class);
    }

    /** The work of one command: all that it publishes is appended, under its conditions, or nothing is. */
    void inOneCommand(Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        var result = unit.executeWithResult(() -> {
            work.run();
            return null;
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    /** One event of a client, at a place in the client's stream. */
    void append(ClientId client, long sequence, Runnable conditions) {
        inOneCommand(() -> {
            conditions.run();
            store().publish(event(client, sequence));
        });
    }

    void append(ClientId client, long sequence) {
        append(client, sequence, () -> {});
    }

    static DomainEventMessage<ClientEvent> event(ClientId client, long sequence) {
        return new GenericDomainEventMessage<>(
                "Client",
                client.toString(),
                sequence,
                new RoiRevoked(client, KernelExamples.TODAY, KernelExamples.WORKER));
    }

    long events(ClientId client) {
        return sql().sql("SELECT count(*) FROM eventstore.event WHERE stream = :client")
                .param("client", client.toString())
                .query(Long.class)
                .single();
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
