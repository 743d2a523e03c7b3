package org.haven.query;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.haven.eventstore.EventStoreConfiguration;
import org.haven.eventstore.Migrations;
import org.haven.http.HttpEdgeConfiguration;
import org.haven.http.SignedInArgument;
import org.haven.query.viewer.Viewer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The query side: its two schemas, its read models and whoever asks. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("org.haven.query")
@Import({EventStoreConfiguration.class, HttpEdgeConfiguration.class})
public class QuerySideConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean(initMethod = "migrate")
    Flyway queryMigrations(DataSource database) {
        return Migrations.of(database, "query", "org/haven/query/migration");
    }

    @Bean(initMethod = "migrate")
    Flyway identityMigrations(DataSource database) {
        return Migrations.of(database, "identity", "org/haven/query/identity");
    }

    @Bean
    WebMvcConfigurer queryEdge() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SignedInArgument<>(Viewer.class, Viewer::of));
            }
        };
    }
}
