package org.haven.benchmark.load;

import java.time.Duration;

/**
 * Load before anything is measured. Code that is still being compiled takes a core from what is measured, so it goes on for as
 * long as that makes it faster: until as many windows in a row as {@value #IN_A_ROW} have brought no new best rate worth naming.
 *
 * @param least for how long at least
 * @param most for how long at most, whatever the rates do
 */
public record WarmUp(Duration least, Duration most) {

    private static final int IN_A_ROW = 6;
    private static final double WORTH_NAMING = 1.03;

    public void of(Variant variant, int callers, Duration window) {
        long start = System.nanoTime();
        double best = 0;
        int none = 0;
        Duration took;
        do {
            double rate = variant.load(callers, window).rate();
            none = rate > best * WORTH_NAMING ? 0 : none + 1;
            best = Math.max(best, rate);
            took = Duration.ofNanos(System.nanoTime() - start);
        } while (took.compareTo(least) < 0 || (none < IN_A_ROW && took.compareTo(most) < 0));
    }

    /** Of code that this process has run before. */
    public WarmUp again() {
        return new WarmUp(least.dividedBy(3), least.dividedBy(3));
    }
}
