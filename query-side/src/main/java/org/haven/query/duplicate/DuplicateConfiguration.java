package org.haven.query.duplicate;

import org.haven.eventstore.SearchTokens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How records are compared. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Weights.class)
class DuplicateConfiguration {

    @Bean
    Matcher matcher(Weights weights) {
        return new Matcher(weights, Nicknames.common());
    }

    @Bean
    Tokens matchTokens(SearchTokens tokens) {
        return new Tokens(tokens);
    }
}
