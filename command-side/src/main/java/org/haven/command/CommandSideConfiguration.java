package org.haven.command;

import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.flywaydb.core.Flyway;
import org.haven.eventstore.EventStoreConfiguration;
import org.haven.eventstore.Migrations;
import org.haven.eventstore.aggregate.AggregateConfiguration;
import org.haven.eventstore.aggregate.AggregateMemory;
import org.haven.http.HttpEdgeConfiguration;
import org.haven.http.ProblemException;
import org.haven.http.SignedIn;
import org.haven.http.SignedInArgument;
import org.haven.kernel.event.Staff;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The command side, wherever it runs. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("org.haven.command")
@EnableScheduling
@Import({EventStoreConfiguration.class, AggregateConfiguration.class, HttpEdgeConfiguration.class})
public class CommandSideConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Staff.class);
    }

    @Bean(initMethod = "migrate")
    Flyway commandMigrations(DataSource database) {
        return Migrations.of(database, "command", "org/haven/command/migration");
    }

    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }

    @Bean
    Cache clients(AggregateMemory aggregates) {
        return aggregates.of("Client");
    }

    @Bean
    Cache households(AggregateMemory aggregates) {
        return aggregates.of("Household");
    }

    @Bean
    Cache agencies(AggregateMemory aggregates) {
        return aggregates.of("Agency");
    }

    @Bean
    Cache agencyFacts(AggregateMemory aggregates) {
        return aggregates.of("AgencyFacts");
    }

    @Bean
    MessageOriginProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    @Bean
    WebMvcConfigurer commandArguments(List<HandlerMethodArgumentResolver> ours) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(ours);
                resolvers.add(new SignedInArgument<>(Staff.class, CommandSideConfiguration::atWork));
            }
        };
    }

    private static Staff atWork(SignedIn who) {
        return new Staff(
                who.staff(),
                who.agency()
                        .orElseThrow(() -> new ProblemException(
                                HttpStatus.FORBIDDEN, "sign-in/agency", "Your token names no agency to act for.")),
                who.role());
    }
}
