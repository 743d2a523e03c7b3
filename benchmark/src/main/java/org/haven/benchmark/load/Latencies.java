package org.haven.benchmark.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/** How long single operations took. */
public final class Latencies {

    public static final Latencies NONE = new Latencies(new long[0]);

    private final long[] sorted;

    private Latencies(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    public static Latencies ofNanos(long... nanos) {
        return new Latencies(nanos);
    }

    static Latencies all(Collection<Latencies> parts) {
        return new Latencies(
                parts.stream().flatMapToLong(part -> LongStream.of(part.sorted)).toArray());
    }

    public int count() {
        return sorted.length;
    }

    /** The least time within which this share of the operations was answered, in milliseconds; NaN where none was. */
    public double millis(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    public double maxMillis() {
        return millis(1);
    }
}
