package org.haven.benchmark.load;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Several windows of the same load. One failed operation fails them all: a rate that is bought with errors is none. */
public record Series(List<Window> windows) {

    public Series {
        windows = List.copyOf(windows);
    }

    public static Series of(Window window) {
        return new Series(List.of(window));
    }

    Series and(Series later) {
        return new Series(
                Stream.concat(windows.stream(), later.windows.stream()).toList());
    }

    public boolean failed() {
        return windows.stream().anyMatch(window -> window.failed() > 0 || window.done() == 0);
    }

    public long failures() {
        return windows.stream().mapToLong(Window::failed).sum();
    }

    public Optional<Exception> problem() {
        return windows.stream().flatMap(window -> window.problem().stream()).findFirst();
    }

    public double rate() {
        return median(Window::rate);
    }

    public double leastRate() {
        return windows.stream().mapToDouble(Window::rate).min().orElse(Double.NaN);
    }

    public double greatestRate() {
        return windows.stream().mapToDouble(Window::rate).max().orElse(Double.NaN);
    }

    public OptionalDouble group() {
        return windows.stream().allMatch(window -> window.group().isPresent())
                ? OptionalDouble.of(median(window -> window.group().orElseThrow()))
                : OptionalDouble.empty();
    }

    /** Of all windows together, since a rare slow operation is in one of them only. */
    public Latencies latencies() {
        return Latencies.all(windows.stream().map(Window::latencies).toList());
    }

    private double median(ToDoubleFunction<Window> figure) {
        return Median.of(windows.stream().mapToDouble(figure).toArray());
    }
}
