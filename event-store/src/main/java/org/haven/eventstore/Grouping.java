package org.haven.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Parts waiting requests into groups in which no request is in another's way, in the order in which they came. */
final class Grouping {

    static final int LARGEST = 512;

    private List<AppendRequest> heldOver = new ArrayList<>();

    /** How many more requests the next group has room for. */
    int room() {
        return LARGEST - heldOver.size();
    }

    boolean isEmpty() {
        return heldOver.isEmpty();
    }

    /** The next group out of those held over and those that have just come; the rest is held over. */
    List<AppendRequest> next(Collection<AppendRequest> fresh) {
        var waiting = new ArrayList<>(heldOver);
        waiting.addAll(fresh);
        var group = new ArrayList<AppendRequest>();
        var later = new ArrayList<AppendRequest>();
        var written = new HashSet<String>();
        var read = new HashSet<String>();
        for (var request : waiting) {
            var inTheWay = !Collections.disjoint(request.writes(), written)
                    || !Collections.disjoint(request.writes(), read)
                    || !Collections.disjoint(request.reads(), written);
            (inTheWay ? later : group).add(request);
            written.addAll(request.writes());
            read.addAll(request.reads());
        }
        heldOver = later;
        return group;
    }

    /** Tells those held over who have lost to what has just been appended; a version never comes back. */
    void lost(List<AppendRequest> appended) {
        Map<String, Long> versions = new HashMap<>();
        appended.forEach(request -> versions.putAll(request.versionsAfter()));
        heldOver.removeIf(request -> hasLost(request, versions));
    }

    private static boolean hasLost(AppendRequest request, Map<String, Long> versions) {
        for (var expected : request.expectations()) {
            if (versions.getOrDefault(expected.stream(), Long.MIN_VALUE) > expected.version()) {
                request.outcome().complete(Outcome.refused(expected::refusal));
                return true;
            }
        }
        return false;
    }

    /** Gives up the requests held over, to whoever must tell them so. */
    List<AppendRequest> giveUp() {
        var given = heldOver;
        heldOver = new ArrayList<>();
        return given;
    }
}
