package org.haven.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A year of a night-by-night shelter, day by day, as its staff send it: who comes, alone or with children, under a name or without
 * one, who sleeps there, leaves, and comes back. What it sends it remembers, so that it can be asked who must have been there.
 */
final class ShelterYear {

    private static final String HARBOR = "4a7b0d52-0c1e-4f0a-9d3c-6b1f5e8a2c01";
    private static final int DAYS = 365;
    private static final int CLIENTS = 300;
    private static final int LONGEST_STAY = 45;
    private static final List<Integer> DESTINATIONS = List.of(116, 302, 332, 410, 422, 30, 99);
    private static final List<String> FIRST = List.of("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gia", "Hal", "Ida");
    private static final List<String> LAST = List.of("Moss", "Reed", "Stone", "Vale", "Wells", "Birch", "Lane");

    /** Somebody's bed: whose, by which enrollment, and from when to when, the last day not counted. */
    private record Stay(Party party, String client, String enrollment, LocalDate from, LocalDate until) {

        boolean on(LocalDate night) {
            return !night.isBefore(from) && night.isBefore(until);
        }
    }

    /** @param members the head first */
    private record Party(List<String> members, boolean anonymous) {}

    private final SplittableRandom chance;
    private final LocalDate begins;
    private final Caller admin = Running.as("admin");
    private final Intake intake;
    private final List<Stay> stays = new ArrayList<>();
    private final Map<Party, String> households = new HashMap<>();
    private final TreeMap<LocalDate, List<Party>> leaving = new TreeMap<>();
    private final TreeMap<LocalDate, List<Party>> returning = new TreeMap<>();
    private int clients;

    ShelterYear(long seed, LocalDate today) {
        this.chance = new SplittableRandom(seed);
        this.begins = today.minusDays(DAYS);
        var shelter = admin.post("/agencies/" + HARBOR + "/projects", """
                        {"name": "A year of nights", "type": 1, "cocs": ["CT-505"]}""").expect(201);
        this.intake = new Intake(Running.as("harbor-worker"), Running.as("harbor-hdc"), shelter.id());
    }

    String project() {
        return intake.project();
    }

    Caller worker() {
        return intake.worker();
    }

    LocalDate day(int n) {
        return begins.plusDays(n);
    }

    int clients() {
        return clients;
    }

    /** Everybody who must have slept there. */
    Set<String> asleep(LocalDate night) {
        return stays.stream().filter(stay -> stay.on(night)).map(Stay::client).collect(Collectors.toSet());
    }

    /** How many beds were slept in, over the year. */
    long nights() {
        return IntStream.range(0, DAYS).mapToLong(n -> asleep(day(n)).size()).sum();
    }

    void pass() {
        for (int n = 0; n < DAYS; n++) {
            var day = day(n);
            leave(day);
            comeBack(day);
            while (clients < CLIENTS * (n + 1) / DAYS) {
                enter(arrival(), day);
            }
            sleep(day);
        }
    }

    private Party arrival() {
        int children = chance.nextInt(100) < 70 ? 0 : 1 + chance.nextInt(3);
        boolean anonymous = chance.nextInt(100) < 20;
        var members = new ArrayList<String>();
        members.add(anonymous ? withoutName() : named());
        for (int n = 0; n < children; n++) {
            members.add(anonymous ? intake.child(members.get(0)).expect(201).id() : named());
        }
        clients += members.size();
        return new Party(members, anonymous);
    }

    private String withoutName() {
        var client = intake.approved();
        intake.identify(client, Intake.ANONYMOUS).expect(200);
        return client;
    }

    private String named() {
        return intake.worker()
                .post("/clients", """
                        {"identity": {"name": {"quality": 1, "first": "%s", "last": "%s"}, "ssn": {"quality": 99},
                                      "dateOfBirth": {"quality": 1, "value": "%s"}}}""".formatted(
                                one(FIRST), one(LAST), LocalDate.of(1950, 1, 1).plusDays(chance.nextInt(25_000))))
                .expect(201)
                .id();
    }

    private void enter(Party party, LocalDate day) {
        var until = day.plusDays(1 + chance.nextInt(LONGEST_STAY));
        var head = party.members().get(0);
        var enrolled = intake.enroll(
                        day.toString(), head, party.members().stream().skip(1).toArray(String[]::new))
                .expect(201);
        households.put(party, enrolled.id());
        for (var member : intake.worker()
                .get("/households/" + enrolled.id(), enrolled)
                .expect(200)
                .json()
                .get("members")) {
            stays.add(new Stay(
                    party,
                    member.get("client").asString(),
                    member.get("enrollment").asString(),
                    day,
                    until));
        }
        leaving.computeIfAbsent(until, none -> new ArrayList<>()).add(party);
    }

    /** The children first, so that there is a head as long as anybody stays. */
    private void leave(LocalDate day) {
        for (var party : leaving.getOrDefault(day, List.of())) {
            var household = households.get(party);
            var going = stays.stream()
                    .filter(stay -> stay.party().equals(party) && stay.until().equals(day))
                    .sorted((one, other) -> Boolean.compare(
                            one.client().equals(party.members().get(0)),
                            other.client().equals(party.members().get(0))))
                    .toList();
            for (var stay : going) {
                intake.worker()
                        .post("/households/" + household + "/members/" + stay.enrollment() + "/exit", """
                                {"exitDate": "%s", "answers": {"Destination": "%d"}}""".formatted(
                                        day, one(DESTINATIONS)))
                        .expect(200);
            }
            if (!party.anonymous() && chance.nextInt(100) < 30) {
                returning
                        .computeIfAbsent(day.plusDays(chance.nextInt(60)), none -> new ArrayList<>())
                        .add(party);
            }
        }
    }

    private void comeBack(LocalDate day) {
        returning.getOrDefault(day, List.of()).forEach(party -> enter(party, day));
    }

    private void sleep(LocalDate night) {
        var guests = stays.stream()
                .filter(stay -> stay.on(night))
                .map(stay -> "{\"client\": \"%s\", \"enrollment\": \"%s\"}".formatted(stay.client(), stay.enrollment()))
                .collect(Collectors.joining(", "));
        if (!guests.isEmpty()) {
            intake.worker()
                    .post("/projects/" + project() + "/bed-nights", """
                            {"night": "%s", "guests": [%s]}""".formatted(night, guests))
                    .expect(201);
        }
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
