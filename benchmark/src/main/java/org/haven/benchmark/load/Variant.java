package org.haven.benchmark.load;

import java.time.Duration;

/** One way to do the work that is compared. */
public interface Variant {

    String name();

    /** Works for about this long with this many callers at once. */
    Window load(int callers, Duration time);
}
