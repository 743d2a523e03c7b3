package org.haven.query.duplicate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.haven.query.duplicate.Reason.Answer;
import org.haven.query.duplicate.Reason.Kind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What each reason says, in {@code haven.duplicates.weights.*}, and from which score on a record is proposed.
 *
 * @param threshold the least score that is proposed
 * @param prior what speaks against any two records being one person's, before anything is known of them
 * @param partial what share of its weight an answer keeps of which only part is known
 * @param similarFrom the least Jaro-Winkler similarity of names that are spelt alike
 * @param weights of the reasons that do not have their usual weight
 */
@ConfigurationProperties("haven.duplicates")
record Weights(
        @DefaultValue("0.5") double threshold,
        @DefaultValue("-10") double prior,
        @DefaultValue("0.6") double partial,
        @DefaultValue("0.9") double similarFrom,
        @DefaultValue Map<Reason, Double> weights) {

    Weights {
        demand(threshold > 0 && threshold < 1, "threshold", "is between 0 and 1");
        demand(prior < 0, "prior", "speaks against");
        demand(partial >= 0 && partial <= 1, "partial", "is a share of 1");
        demand(similarFrom > 0 && similarFrom <= 1, "similar-from", "is a similarity up to 1");
        weights = complete(weights);
        consistent(weights);
    }

    static Weights usual() {
        return new Weights(0.5, -10, 0.6, 0.9, Map.of());
    }

    double of(Reason reason) {
        return weights.getOrDefault(reason, reason.usualWeight());
    }

    private static Map<Reason, Double> complete(Map<Reason, Double> changed) {
        var all = new EnumMap<Reason, Double>(Reason.class);
        for (var reason : Reason.values()) {
            all.put(reason, changed.getOrDefault(reason, reason.usualWeight()));
        }
        return Map.copyOf(all);
    }

    /** What is the same never says less than what is alike, nothing that agrees speaks against, and nothing that differs for. */
    private static void consistent(Map<Reason, Double> weights) {
        ToDoubleBiFunction<Answer, Kind> most = (answer, kind) -> Arrays.stream(Reason.values())
                .filter(reason -> reason.answer() == answer && reason.kind() == kind)
                .mapToDouble(reason -> weights.getOrDefault(reason, 0.0))
                .max()
                .orElse(0);
        weights.forEach((reason, weight) -> {
            demand(Double.isFinite(weight), "weights." + reason, "is a number");
            demand(
                    reason.kind() == Kind.DIFFERENT ? weight <= 0 : weight >= 0,
                    "weights." + reason,
                    "speaks for if answers agree, against if they differ");
            double equal = reason.answer() == Answer.BOTH_NAMES
                    ? most.applyAsDouble(Answer.FIRST_NAME, Kind.EQUAL)
                            + most.applyAsDouble(Answer.LAST_NAME, Kind.EQUAL)
                    : most.applyAsDouble(reason.answer(), Kind.EQUAL);
            demand(weight <= equal, "weights." + reason, "says no more than that the answers are the same");
        });
    }

    private static void demand(boolean holds, String property, String what) {
        if (!holds) {
            throw new IllegalArgumentException("haven.duplicates." + property + " " + what + ".");
        }
    }
}
