package org.haven.benchmark.gateway;

import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.haven.benchmark.database.Database;
import org.haven.command.CommandSideConfiguration;
import org.haven.kernel.event.Staff;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The whole command side in this process, on one of the two engines; read models are another process's work. */
public final class Node implements AutoCloseable {

    private final Engine engine;
    private final ConfigurableApplicationContext context;
    private final CommandGateway gateway;
    private final Database database;
    private final JdbcClient sql;

    private Node(Engine engine, ConfigurableApplicationContext context, Database database) {
        this.engine = engine;
        this.context = context;
        this.gateway = context.getBean(CommandGateway.class);
        this.database = database;
        this.sql = database.sql();
    }

    public static Node start(Engine engine, Database database) {
        engine.prepare(database);
        var application = new SpringApplication(CommandSideAlone.class);
        application.addPrimarySources(List.copyOf(engine.beans()));
        application.setRegisterShutdownHook(false);
        var context = application.run(
                "--spring.config.name=command-side",
                "--server.port=0",
                "--logging.level.root=error",
                "--spring.main.log-startup-info=false",
                "--haven.sweep.every=PT10H",
                "--haven.read-models.live=false",
                "--haven.master-key.file=" + database.masterKey(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.hikari.maximum-pool-size=16",
                "--spring.datasource.username=" + database.product().name(),
                "--spring.datasource.password=" + database.product().password(),
                "--haven.log-owner.username=" + database.owner().name(),
                "--haven.log-owner.password=" + database.owner().password());
        return new Node(engine, context, database);
    }

    public Engine engine() {
        return engine;
    }

    /** Sends a command as the HTTP edge would, and returns when what it brought about is committed. */
    public void send(Object command, Staff by) {
        gateway.sendAndWait(new GenericCommandMessage<>(
                command,
                MetaData.with("staff", by.id().value())
                        .and("agency", by.agency().toString())));
    }

    public long head() {
        return engine.head(sql);
    }

    long commitsSince(long position) {
        return engine.commitsSince(position, sql);
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(CommandSideConfiguration.class)
    static class CommandSideAlone {

        @Bean
        JwtDecoder nobodySignsIn() {
            return token -> {
                throw new BadJwtException("Commands come from this process, not by HTTP.");
            };
        }
    }
}
