package org.haven.standalone;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Haven signs people in itself unless the configuration names somebody else who does. */
final class OwnSignIn implements Condition {

    private static final String OUTSIDE = "spring.security.oauth2.resourceserver.jwt.";

    static boolean isOn(Environment environment) {
        return Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                .allMatch(property ->
                        environment.getProperty(OUTSIDE + property, "").isBlank());
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        return isOn(context.getEnvironment());
    }
}
