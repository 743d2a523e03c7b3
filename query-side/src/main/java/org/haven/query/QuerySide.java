package org.haven.query;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side in a process of its own. */
@EnableAutoConfiguration
@Import(QuerySideConfiguration.class)
public class QuerySide {

    public static void main(String... args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var service = new SpringApplication(QuerySide.class);
        service.setDefaultProperties(Map.of("spring.config.name", "query-side"));
        service.run(args);
    }
}
