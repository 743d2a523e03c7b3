package org.haven.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.UnacceptableValues;

/** Makes the kernel's values from a body that has the right shape, and names every one that is unacceptable at once. */
public final class Values {

    /** A value that is there once everything has proved acceptable. */
    public interface Value<T> {
        T get();
    }

    private final List<FieldProblem> problems = new ArrayList<>();

    /** The value at a place of the body, or a note of why it is unacceptable. */
    public <T> Value<T> at(String pointer, Supplier<T> make) {
        try {
            T value = make.get();
            return () -> value;
        } catch (UnacceptableValue unacceptable) {
            problems.add(FieldProblem.of(pointer, unacceptable));
        } catch (UnacceptableValues several) {
            several.all().forEach(unacceptable -> problems.add(FieldProblem.of(pointer, unacceptable)));
        }
        return () -> {
            throw new IllegalStateException("Asked for a value before they had all been checked.");
        };
    }

    /** The same for a value that may be absent. */
    public <T, R> Value<Optional<R>> ifPresent(
            String pointer, @org.jspecify.annotations.Nullable T raw, java.util.function.Function<T, R> make) {
        return at(pointer, () -> Optional.ofNullable(raw).map(make));
    }

    /** What is made of them all, when they are all acceptable. */
    public <T> T then(Supplier<T> made) {
        if (!problems.isEmpty()) {
            throw ProblemException.unacceptable(problems);
        }
        return made.get();
    }
}
