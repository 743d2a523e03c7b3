package org.haven.command;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
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
        NOW.set(NOON);
        var application = new SpringApplication(Service.class);
        try {
            var keys = Files.createTempDirectory("haven-keys").resolve("master-key.json");
            context = application.run(
                    "--spring.config.name=command-side",
                    "--server.port=0",
                    "--haven.sweep.every=PT1H",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + TestDatabase.PRODUCT,
                    "--haven.log-owner.username=" + TestDatabase.OWNER,
                    "--haven.master-key.file=" + keys);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
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
