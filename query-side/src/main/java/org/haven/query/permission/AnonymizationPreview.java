package org.haven.query.permission;

import java.util.List;
import java.util.Optional;
import org.haven.kernel.client.ClientId;

/**
 * What will have been removed from a record when its name is, and what stays; in words and counts, never the values.
 *
 * @param state AWAITING, DUE, DENIED or WITHDRAWN; none where nobody has asked
 * @param enrollments how many of the client's enrollments stay
 * @param roiChoices how many choices about sharing stay
 * @param links how many links to other records of the same person stay
 */
record AnonymizationPreview(
        ClientId client,
        Optional<String> state,
        List<Part> identifiers,
        int enrollments,
        int roiChoices,
        int links,
        List<String> inWords) {

    private static final int GIVEN_IN_FULL = 1;
    private static final int GIVEN_IN_PART = 2;
    private static final int PREFERS_NOT_TO_ANSWER = 9;
    private static final int NOT_COLLECTED = 99;

    /**
     * One identifier.
     *
     * @param becomes REMOVED, KEPT, or NOT_GIVEN where there is nothing
     * @param qualityNow HUD FY2026 3.01.5, 3.02.2 or 3.03.2
     * @param completenessNow how it counts: COMPLETE, PARTIAL, UNKNOWN, REFUSED or MISSING
     */
    record Part(
            String identifier,
            boolean given,
            String becomes,
            int qualityNow,
            int qualityThen,
            String completenessNow,
            String completenessThen) {

        static Part of(String identifier, Optional<Integer> quality, boolean kept) {
            int now = quality.orElse(NOT_COLLECTED);
            boolean given = now == GIVEN_IN_FULL || now == GIVEN_IN_PART;
            boolean removed = given && !kept;
            int then = removed ? PREFERS_NOT_TO_ANSWER : now;
            var becomes = removed ? "REMOVED" : given ? "KEPT" : "NOT_GIVEN";
            return new Part(identifier, given, becomes, now, then, counts(now), counts(then));
        }

        private static String counts(int quality) {
            return switch (quality) {
                case GIVEN_IN_FULL -> "COMPLETE";
                case GIVEN_IN_PART -> "PARTIAL";
                case 8 -> "UNKNOWN";
                case PREFERS_NOT_TO_ANSWER -> "REFUSED";
                default -> "MISSING";
            };
        }

        String inWords() {
            var what = switch (identifier) {
                case "NAME" -> "The name";
                case "SSN" -> "The Social Security number";
                default -> "The date of birth";
            };
            return switch (becomes) {
                case "REMOVED" ->
                    what + " is removed, and from then on counts as refused (quality 9) instead of "
                            + completenessNow.toLowerCase(java.util.Locale.ROOT) + ".";
                case "KEPT" -> what + " stays, and counts as before.";
                default -> what + " was not given; nothing changes.";
            };
        }
    }
}
