package org.haven.standalone;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.haven.command.CommandSideConfiguration;
import org.haven.query.QuerySideConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Both sides and the sign-in as one service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class, SignInConfiguration.class})
class Standalone {

    @Bean
    ApplicationRunner registersItsCommunity(Community community, CommandGateway commands) {
        return started -> new CommunityRegistrar(commands).register(community);
    }
}
