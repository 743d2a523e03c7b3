package org.haven.kernel.hud;

import java.util.Objects;
import java.util.Optional;

/** What we were told about one HUD element: a value, or why there is none. Never null, never both. */
public sealed interface Answer<T> {

    /** The client told us. */
    record Given<T>(T value) implements Answer<T> {
        public Given {
            Objects.requireNonNull(value);
        }
    }

    /** The client did not tell us, and this is why. */
    record NotGiven<T>(NonAnswer why) implements Answer<T> {
        public NotGiven {
            Objects.requireNonNull(why);
        }
    }

    static <T> Answer<T> given(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> notGiven(NonAnswer why) {
        return new NotGiven<>(why);
    }

    default Optional<T> asGiven() {
        return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }

    default Optional<NonAnswer> asNotGiven() {
        return this instanceof NotGiven<T> notGiven ? Optional.of(notGiven.why()) : Optional.empty();
    }
}
