package org.haven.eventstore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;

/** All that one command appends, whole or not at all, and what it rests on. */
final class AppendRequest {

    private final List<Line> lines;
    private final Ends ends;
    private final List<Expectation> expectations;
    private final List<Claim> claims;
    private final Optional<RequestKey> key;
    private final Set<String> writes = new HashSet<>();
    private final Set<String> reads = new HashSet<>();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    AppendRequest(List<Line> lines, Map<String, Long> unchanged, List<Claim> claims, Optional<RequestKey> key) {
        this.lines = lines;
        this.ends = new Ends(lines);
        this.expectations =
                Stream.concat(ends.expectations(), restsOn(unchanged)).toList();
        this.claims = withoutRepetition(claims);
        this.key = key;
        key.ifPresent(one -> versionAfter(one.stream()));
        ends.after().keySet().forEach(stream -> writes.add("stream " + stream));
        this.claims.forEach(claim -> writes.add("claim " + claim.kind() + " " + claim.key()));
        key.ifPresent(one -> writes.add("receipt " + one.scope() + " " + one.key()));
        unchanged.keySet().stream()
                .filter(stream -> !ends.include(stream))
                .forEach(stream -> reads.add("stream " + stream));
    }

    private Stream<Expectation> restsOn(Map<String, Long> unchanged) {
        return unchanged.entrySet().stream()
                .filter(stream -> !goesOnFrom(stream.getKey(), stream.getValue()))
                .map(stream -> new Expectation(stream.getKey(), stream.getValue(), false));
    }

    private boolean goesOnFrom(String stream, long version) {
        if (ends.include(stream) && ends.before(stream) != version) {
            throw new ConcurrencyException("The decision rests on another version than the one it goes on from.");
        }
        return ends.include(stream);
    }

    /** Of one thing each holder's last claim alone; those of different holders must not meet. */
    private static List<Claim> withoutRepetition(List<Claim> claims) {
        var kept = new ArrayList<Claim>();
        for (var claim : claims) {
            kept.removeIf(claim::moves);
            kept.add(claim);
        }
        for (var claim : kept) {
            if (kept.stream().anyMatch(other -> !other.moves(claim) && other.overlaps(claim))) {
                throw claim.refusal().get();
            }
        }
        return kept;
    }

    List<Line> lines() {
        return lines;
    }

    List<Expectation> expectations() {
        return expectations;
    }

    List<Claim> claims() {
        return claims;
    }

    Optional<RequestKey> key() {
        return key;
    }

    /** The versions of its streams when it has been appended. */
    Map<String, Long> versionsAfter() {
        return ends.after();
    }

    /** The streams, claims and receipts that it writes. */
    Set<String> writes() {
        return writes;
    }

    /** The streams that it rests on without writing them. */
    Set<String> reads() {
        return reads;
    }

    /** What its key's receipt will say, when it has one. */
    Optional<Receipt> receipt(long position) {
        return key.map(one -> new Receipt(one.fingerprint(), one.subject(), versionAfter(one.stream()), position));
    }

    /** The version after the append of a stream that it writes or rests on. */
    long versionAfter(String stream) {
        return Optional.ofNullable(ends.after().get(stream))
                .or(() -> expectations.stream()
                        .filter(expected -> expected.stream().equals(stream))
                        .map(Expectation::version)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(
                        "A receipt tells of a stream that the request neither writes nor rests on."));
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }
}
