package org.haven.command.service;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.haven.command.stay.Days;
import org.haven.command.stay.Guest;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.UnacceptableValues;
import org.haven.kernel.service.ServiceId;

/** For whom something was done, each once: all of them are noted, or none. */
public record Guests(List<Served> all) {

    /** One of them, and what is noted of them. */
    public record Served(ServiceId service, Guest guest) {}

    public Guests {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new UnacceptableValue("/guests", "guest/nobody", "Name at least one guest.");
        }
        var clients = new HashSet<>();
        refuseEach(
                all,
                served -> clients.add(served.guest().client())
                        ? Optional.empty()
                        : Optional.of(new UnacceptableValue(
                                "guest/named-twice", "This client is named twice. Leave one of the two out.")));
    }

    /** Who they are. */
    List<Guest> guests() {
        return all.stream().map(Served::guest).toList();
    }

    /** Refuses each who did not stay in the project then. */
    Guests thereOn(LocalDate day, Map<Guest, Days> stays) {
        return there(stays, Days::include, day);
    }

    /** Refuses each who did not stay in the project that night. */
    Guests thereInTheNightOf(LocalDate day, Map<Guest, Days> stays) {
        return there(stays, Days::includeNightOf, day);
    }

    private Guests there(Map<Guest, Days> stays, BiPredicate<Days, LocalDate> cover, LocalDate day) {
        refuseEach(all, served -> absence(Optional.ofNullable(stays.get(served.guest())), cover, day));
        return this;
    }

    private static Optional<UnacceptableValue> absence(
            Optional<Days> stay, BiPredicate<Days, LocalDate> cover, LocalDate day) {
        if (stay.isEmpty()) {
            return Optional.of(new UnacceptableValue(
                    "guest/unknown", "This client has no such enrollment in this project. Take both from its list."));
        }
        return stay.filter(days -> !cover.test(days, day))
                .map(days -> new UnacceptableValue(
                        "guest/not-there-then", "This client's stay does not cover this day. Look at its dates."));
    }

    private static void refuseEach(List<Served> all, Function<Served, Optional<UnacceptableValue>> why) {
        UnacceptableValues.refuse(IntStream.range(0, all.size())
                .boxed()
                .flatMap(at -> why
                        .apply(all.get(at))
                        .map(value -> new UnacceptableValue("/guests/" + at, value.code(), value.getMessage()))
                        .stream())
                .toList());
    }
}
