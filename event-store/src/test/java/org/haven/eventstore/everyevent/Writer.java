package org.haven.eventstore.everyevent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.haven.eventstore.AppendConditions;
import org.haven.eventstore.Claim;
import org.haven.eventstore.KernelExamples;
import org.haven.eventstore.RequestKey;
import org.haven.eventstore.everyevent.Attempt.Told;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;

/** Somebody who keeps appending whatever the dice say, and writes down what they wanted and what they were told. */
final class Writer implements Runnable {

    /** Streams that everybody wants to write to. */
    private static final int CONTENDED = 5;

    private static final Instant LONG_AGO = Instant.parse("2017-05-04T03:02:01Z");

    private final Store store;
    private final Journal journal;
    private final Random dice;
    private final CountDownLatch stop;
    private final List<String> own = new ArrayList<>();
    private String lastKey = "first";
    private UUID lastId = new UUID(0, 0);
    private int breath;

    Writer(Store store, Journal journal, long seed, CountDownLatch stop) {
        this.store = store;
        this.journal = journal;
        this.dice = new Random(seed);
        this.stop = stop;
    }

    @Override
    public void run() {
        own.add(id().toString());
        try {
            while (!stop.await(breath, TimeUnit.MILLISECONDS)) {
                breath = 0;
                attempt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        var events = new ArrayList<Wanted>();
        switch (dice.nextInt(20)) {
            case 0, 1, 2, 3 -> next(events, contended(), 1);
            case 4 -> {
                next(events, contended(), 1);
                next(events, mine(), 2);
            }
            case 5, 6 -> {
                next(events, mine(), 1);
                next(events, opened(), 3);
            }
            case 7 -> events.add(new Wanted(mine(), 0, id()));
            case 8 -> events.add(new Wanted(mine(), 1_000_000, id()));
            case 9 -> {
                next(events, mine(), 1);
                events.add(new Wanted(Mishaps.FORBIDDEN + id(), 0, id()));
            }
            case 10 -> events.add(new Wanted(id().toString(), 0, lastId));
            case 11, 12, 13 -> next(events, opened(), 1 + dice.nextInt(3));
            default -> next(events, mine(), 1 + dice.nextInt(3));
        }
        if (events.stream().distinct().count() == events.size() && !events.isEmpty()) {
            send(events);
        }
    }

    private void send(List<Wanted> events) {
        var number = journal.wants(events);
        try {
            var position = store.inOneCommand(() -> handle(events));
            journal.told(number, Told.ACKNOWLEDGED, position.orElse(0), "");
            lastId = events.get(0).id();
        } catch (RuntimeException failure) {
            journal.told(number, store.told(failure), 0, reason(failure));
            breath = 1 + dice.nextInt(5);
        }
    }

    private static String reason(Throwable failure) {
        var cause = Optional.ofNullable(failure.getCause()).map(Writer::reason).orElse("");
        return failure.getClass().getName() + "<" + cause;
    }

    private void handle(List<Wanted> events) {
        if (store.takesConditions()) {
            conditions(events);
        }
        var when = dice.nextInt(3) == 0 ? LONG_AGO : Instant.EPOCH.plus(Duration.ofDays(20_500));
        events.forEach(event -> store.events().publish(message(event, when)));
        if (dice.nextInt(12) == 0) {
            throw new ChangedTheirMind();
        }
    }

    private void conditions(List<Wanted> events) {
        var holder = events.get(0).stream();
        switch (dice.nextInt(6)) {
            case 0 ->
                AppendConditions.current().claim(Claim.forGood("record", "" + dice.nextInt(500), holder, Taken::new));
            case 1 -> {
                var from = LocalDate.EPOCH.plusDays(dice.nextInt(2_000));
                AppendConditions.current()
                        .claim(new Claim(
                                "stay",
                                "" + dice.nextInt(20),
                                id().toString(),
                                Optional.of(from),
                                Optional.of(from.plusDays(1 + dice.nextInt(3))),
                                Taken::new));
            }
            case 2 -> {
                var reliedOn = contended();
                if (events.stream().noneMatch(event -> event.stream().equals(reliedOn))) {
                    AppendConditions.current().unchanged(reliedOn, store.nextVersion(reliedOn) - 1);
                }
            }
            case 3 -> {
                lastKey = dice.nextInt(3) == 0 ? lastKey : id().toString();
                AppendConditions.current().answers(new RequestKey("dice", lastKey, "0a0b", holder, holder));
            }
            default -> {}
        }
    }

    static DomainEventMessage<RoiRevoked> message(Wanted event, Instant when) {
        var client = new ClientId(UUID.nameUUIDFromBytes(event.stream().getBytes(StandardCharsets.UTF_8)));
        var payload = new RoiRevoked(client, KernelExamples.TODAY, KernelExamples.WORKER);
        return new GenericDomainEventMessage<>(
                "Client",
                event.stream(),
                event.version(),
                new GenericMessage<>(event.id().toString(), payload, Map.of("staff", "dana")),
                when);
    }

    private void next(List<Wanted> events, String stream, int count) {
        try {
            var version = store.nextVersion(stream);
            for (int n = 0; n < count; n++) {
                events.add(new Wanted(stream, version + n, id()));
            }
        } catch (RuntimeException unreadable) {
            events.clear();
            breath = 1 + dice.nextInt(5);
        }
    }

    private String contended() {
        return new UUID(0xC0, dice.nextInt(CONTENDED)).toString();
    }

    private String mine() {
        return own.get(dice.nextInt(own.size()));
    }

    private String opened() {
        var stream = id().toString();
        own.add(stream);
        return stream;
    }

    private UUID id() {
        return new UUID(dice.nextLong(), dice.nextLong());
    }
}
