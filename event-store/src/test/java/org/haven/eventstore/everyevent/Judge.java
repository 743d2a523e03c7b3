package org.haven.eventstore.everyevent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what writers were told and readers saw with what lies in the table, and knows nothing of the engine. */
final class Judge {

    private final List<Seen> log;
    private final Map<UUID, Seen> byId;
    private final List<String> faults = new ArrayList<>();

    /** In the order of positions. */
    Judge(List<Seen> log) {
        this.log = log;
        this.byId = log.stream().collect(Collectors.toMap(Seen::id, Function.identity(), (first, second) -> {
            faults.add("One event lies at two places: " + first + ", " + second);
            return first;
        }));
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    Judge positionsAreDense() {
        for (int n = 0; n < log.size(); n++) {
            check(log.get(n).position() == n + 1L, "Position " + (n + 1) + " is missing: " + log.get(n));
        }
        return this;
    }

    Judge timeNeverGoesBack(List<Instant> writtenAt) {
        for (int n = 1; n < writtenAt.size(); n++) {
            check(!writtenAt.get(n).isBefore(writtenAt.get(n - 1)), "Time goes back at " + log.get(n));
        }
        return this;
    }

    Judge versionsHaveNoHole() {
        inOrderOfTheirStream("the log", log);
        return this;
    }

    Judge everyPromiseIsKept(List<Attempt> attempts) {
        attempts.forEach(attempt -> {
            switch (attempt.told()) {
                case ACKNOWLEDGED -> acknowledged(attempt);
                case REFUSED ->
                    check(stored(attempt) == 0, "Refused with " + attempt.why() + " and yet there: " + attempt);
                case UNKNOWN ->
                    check(
                            stored(attempt) == 0
                                    || stored(attempt) == attempt.events().size(),
                            "Half is there: " + attempt);
                case UNEXPECTED -> faults.add("No engine may answer this: " + attempt);
            }
        });
        return this;
    }

    private void acknowledged(Attempt attempt) {
        var events = attempt.events();
        for (int n = 0; n < events.size(); n++) {
            var stored = byId.get(events.get(n).id());
            check(stored != null && isThere(events.get(n)), "Acknowledged and not there: " + attempt);
            check(
                    stored == null
                            || attempt.position() == 0
                            || stored.position() == attempt.position() - events.size() + 1 + n,
                    "Not at the position that was answered: " + attempt + ", " + stored);
        }
    }

    private long stored(Attempt attempt) {
        return attempt.events().stream().filter(this::isThere).count();
    }

    private boolean isThere(Wanted event) {
        var stored = byId.get(event.id());
        return stored != null && stored.stream().equals(event.stream()) && stored.version() == event.version();
    }

    Judge nothingElseIsThere(List<Attempt> attempts) {
        var wanted = attempts.stream()
                .flatMap(attempt -> attempt.events().stream())
                .map(Wanted::id)
                .collect(Collectors.toSet());
        log.stream()
                .filter(event -> !wanted.contains(event.id()))
                .forEach(event -> faults.add("Nobody wrote " + event));
        return this;
    }

    /** A reader of the whole log. */
    Judge sawTheLog(String reader, List<Seen> seen) {
        check(seen.size() == log.size(), reader + " saw " + seen.size() + " of " + log.size() + " events");
        for (int n = 0; n < Math.min(seen.size(), log.size()); n++) {
            if (!seen.get(n).equals(log.get(n))) {
                faults.add(reader + " saw " + seen.get(n) + " in place of " + log.get(n));
                return this;
            }
        }
        return this;
    }

    /** Readers who share the log stream by stream. */
    Judge sawEveryStream(String readers, List<Seen> seen) {
        check(seen.size() == log.size(), readers + " saw " + seen.size() + " of " + log.size() + " events");
        check(new HashSet<>(seen).equals(new HashSet<>(log)), readers + " did not see each event once");
        inOrderOfTheirStream(readers, seen);
        return this;
    }

    /** What is in the log and was never seen. */
    List<Seen> neverSeen(List<Seen> seen) {
        var ids = seen.stream().map(Seen::id).collect(Collectors.toSet());
        return log.stream().filter(event -> !ids.contains(event.id())).toList();
    }

    private void inOrderOfTheirStream(String where, List<Seen> events) {
        var next = new HashMap<String, Long>();
        for (var event : events) {
            long expected = Objects.requireNonNullElse(next.put(event.stream(), event.version() + 1), 0L);
            check(event.version() == expected, "Version " + expected + " is missing in " + where + " before " + event);
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
