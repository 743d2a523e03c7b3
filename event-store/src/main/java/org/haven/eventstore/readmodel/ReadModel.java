package org.haven.eventstore.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haven.eventstore.StoredEvent;
import org.haven.kernel.event.EventCatalog;

/**
 * Tables that are nothing but a fold of the log, stream by stream. Whoever reads them sees what the log says, up to a position;
 * whoever doubts them folds the log again.
 */
public abstract class ReadModel {

    private final String name;
    private final List<Table> tables;
    private final Map<Class<?>, List<Fold<Object>>> folds = new LinkedHashMap<>();

    /** A read model of this name, which nothing else has, in these tables, which nothing else writes. */
    protected ReadModel(String name, Table... tables) {
        this.name = name;
        this.tables = List.of(tables);
    }

    /** Folds events of a type, or of every type that a sealed one permits; several folds of one type go in this order. */
    protected final <E> void on(Class<E> type, Fold<? super E> fold) {
        concrete(type)
                .forEach(each -> folds.computeIfAbsent(each, none -> new ArrayList<>())
                        .add((event, at, rows) -> fold.fold(type.cast(event), at, rows)));
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Stream.of(permitted).flatMap(ReadModel::concrete);
    }

    /** What it is called in the log of positions, in {@code @ReadsFrom} and by whoever operates Haven. */
    public final String name() {
        return name;
    }

    public final List<Table> tables() {
        return tables;
    }

    /**
     * SQL that says from the log alone, up to position {@code :upTo}, what each table must hold: {@code table_name},
     * {@code row_count} and {@code last_position}, 0 for an empty table. It lies beside the read model, or in a package above, in
     * {@code reconcile/<name>.sql}.
     */
    public Optional<String> reconciliation() {
        return Stream.iterate(getClass().getPackageName(), place -> place.contains("."), ReadModel::above)
                .map(place -> "/" + place.replace('.', '/') + "/reconcile/" + name + ".sql")
                .flatMap(place -> Optional.ofNullable(getClass().getResource(place)).stream())
                .findFirst()
                .map(ReadModel::text);
    }

    private static String above(String place) {
        return place.substring(0, place.lastIndexOf('.'));
    }

    private static String text(URL resource) {
        try (var stream = resource.openStream()) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The types of event that it takes. */
    public final Set<Class<?>> takes() {
        return Set.copyOf(folds.keySet());
    }

    /** What the catalog calls the events that it takes. */
    public final Set<String> takesNames() {
        return folds.keySet().stream()
                .map(type -> EventCatalog.of(type)
                        .orElseThrow(() -> new IllegalStateException(
                                name + " takes " + type.getName() + ", which is not in the catalog.")))
                .map(EventCatalog.Entry::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Folds one event into the rows of its stream. */
    public final void fold(Object event, StoredEvent at, Rows rows) {
        for (var fold : folds.getOrDefault(event.getClass(), List.of())) {
            fold.fold(event, at, rows);
        }
    }
}
