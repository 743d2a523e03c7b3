package org.haven.eventstore.aggregate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.IdentifierMissingException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Which record a command is for: what its component with {@link TargetAggregateIdentifier} holds. Axon's own resolver searches
 * all members of a command for annotations whenever one is sent, a seventh of what a command costs; this one looks once for each
 * kind of command.
 */
final class RememberedTargets implements CommandTargetResolver {

    private final ClassValue<Method> identifiers = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            var identifier = Arrays.stream(command.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() -> new IdentifierMissingException(
                            command.getSimpleName() + " has no component that says which record it is for."));
            identifier.setAccessible(true);
            return identifier;
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        try {
            return new VersionedAggregateIdentifier(
                    identifiers.get(command.getPayloadType()).invoke(command.getPayload()), null);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
