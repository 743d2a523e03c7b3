package org.haven.benchmark.load;

import java.util.Arrays;

/** The figure in the middle, which one disturbed window does not move. */
public final class Median {

    private Median() {}

    /** NaN of nothing; of an even number of figures, what lies midway between the two in the middle. */
    public static double of(double... figures) {
        if (figures.length == 0) {
            return Double.NaN;
        }
        var sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
