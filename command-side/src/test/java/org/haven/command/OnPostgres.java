package org.haven.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.haven.eventstore.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The whole command side on a real, empty PostgreSQL, with a clock that tests set. */
final class OnPostgres implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(NOON);

    private final ConfigurableApplicationContext context;

    OnPostgres(TestDatabase database) {
        this(database, keys());
    }

    /** One node of several, who share a master key. */
    OnPostgres(TestDatabase database, Path keys, String... settings) {
        NOW.set(NOON);
        var application = new SpringApplication(Service.class);
        context = application.run(Stream.concat(
                        Stream.of(settings),
                        Stream.of(
                                "--spring.config.name=command-side",
                                "--server.port=0",
                                "--haven.sweep.every=PT1H",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + TestDatabase.PRODUCT,
                                "--haven.log-owner.username=" + TestDatabase.OWNER,
                                "--haven.master-key.file=" + keys))
                .toArray(String[]::new));
    }

    static Path keys() {
        try {
            return Files.createTempDirectory("haven-keys").resolve("master-key.json");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void at(Instant now) {
        NOW.set(now);
    }

    CommandGateway commands() {
        return context.getBean(CommandGateway.class);
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(CommandSideConfiguration.class)
    static class Service {

        @Bean
        JwtDecoder nobodySignsIn() {
            return token -> {
                throw new BadJwtException("These tests send commands, not requests.");
            };
        }

        @Bean
        Clock clock() {
            return new Clock() {
                @Override
                public java.time.ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return java.util.Objects.requireNonNull(NOW.get());
                }
            };
        }
    }
}
