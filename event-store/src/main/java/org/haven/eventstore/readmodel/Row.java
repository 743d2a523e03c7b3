package org.haven.eventstore.readmodel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a read model's table. It holds UUID, String, Integer, Long, Boolean, LocalDate, Instant, lists of these, and null;
 * an Optional is taken for what is in it, an enum for its name, an array for a list.
 */
public final class Row {

    private static final Set<Class<?>> HELD =
            Set.of(UUID.class, String.class, Integer.class, Long.class, Boolean.class, LocalDate.class);

    private final Shape shape;
    private final @Nullable Object[] values;

    Row(Shape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    static Row empty(Shape shape) {
        return new Row(shape, new Object[shape.columns().size()]);
    }

    /** Throws when the table has no such column. */
    public Row put(String column, @Nullable Object value) {
        values[shape.place(column)] = plain(value);
        return this;
    }

    /** What the column holds, if anything. */
    public <T> Optional<T> get(String column, Class<T> type) {
        return Optional.ofNullable(type.cast(values[shape.place(column)]));
    }

    /** Whether the column holds this, where both may be nothing. */
    public boolean holds(String column, @Nullable Object value) {
        return Objects.equals(values[shape.place(column)], plain(value));
    }

    Shape shape() {
        return shape;
    }

    @Nullable
    Object at(int place) {
        return values[place];
    }

    List<@Nullable Object> values() {
        return Arrays.asList(values);
    }

    @Nullable
    Object[] copyOfValues() {
        return values.clone();
    }

    void restore(@Nullable Object[] earlier) {
        System.arraycopy(earlier, 0, values, 0, values.length);
    }

    boolean hasKey(Object... key) {
        var columns = shape.table().key();
        for (int i = 0; i < key.length; i++) {
            if (!holds(columns.get(i), key[i])) {
                return false;
            }
        }
        return key.length == columns.size();
    }

    List<@Nullable Object> key() {
        return shape.table().key().stream()
                .<@Nullable Object>map(column -> values[shape.place(column)])
                .toList();
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> maybe) {
            return plain(maybe.orElse(null));
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (value instanceof Instant moment) {
            // The database keeps microseconds.
            return moment.truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Short number) {
            return number.intValue();
        }
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(Row::plain).toList();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Row::plain).toList();
        }
        if (value == null || HELD.contains(value.getClass())) {
            return value;
        }
        throw new IllegalArgumentException("A row holds no " + value.getClass().getName() + ".");
    }
}
