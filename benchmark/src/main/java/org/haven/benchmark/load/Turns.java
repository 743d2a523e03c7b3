package org.haven.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Variants that take turns, so that a slow minute of the machine falls on all of them: in every round each has one window for
 * each number of callers, and each round begins with another variant.
 */
public final class Turns {

    private final List<Variant> variants;
    private final List<Integer> callers;

    public Turns(List<Variant> variants, List<Integer> callers) {
        this.variants = List.copyOf(variants);
        this.callers = List.copyOf(callers);
    }

    public Results take(int rounds, Duration window) {
        var results = new Results();
        for (int round = 0; round < rounds; round++) {
            for (int number : callers) {
                for (var variant : inTurn(round)) {
                    results.add(variant.name(), number, variant.load(number, window));
                }
            }
        }
        return results;
    }

    private List<Variant> inTurn(int round) {
        var turned = new ArrayList<>(variants);
        Collections.rotate(turned, -round);
        return turned;
    }
}
