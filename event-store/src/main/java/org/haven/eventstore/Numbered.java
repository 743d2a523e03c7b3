package org.haven.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a group of requests consists of, each part with the number of its request, from 1. */
final class Numbered {

    final List<AppendRequest> requests;
    final List<One<Line>> lines = new ArrayList<>();
    final List<One<Expectation>> expectations = new ArrayList<>();
    final List<One<Claim>> claims = new ArrayList<>();
    final List<One<AppendRequest>> keyed = new ArrayList<>();

    Numbered(List<AppendRequest> requests) {
        this.requests = requests;
        for (int n = 1; n <= requests.size(); n++) {
            add(n, requests.get(n - 1));
        }
    }

    private void add(int number, AppendRequest request) {
        request.lines().forEach(line -> lines.add(new One<>(number, line)));
        request.expectations().forEach(expected -> expectations.add(new One<>(number, expected)));
        request.claims().forEach(claim -> claims.add(new One<>(number, claim)));
        request.key().ifPresent(key -> keyed.add(new One<>(number, request)));
    }

    AppendRequest request(Object number) {
        return requests.get((Integer) number - 1);
    }

    /** A refusal, from the database's number for it. */
    Supplier<RuntimeException> reason(int number) {
        if (number == 0) {
            return AlreadyAnswered::new;
        }
        return number > 0
                ? expectations.get(number - 1).what()::refusal
                : claims.get(-number - 1).what().refusal();
    }

    /** A part, and the number of its request. */
    record One<T>(int request, T what) {}
}
