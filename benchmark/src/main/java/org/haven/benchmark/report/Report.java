package org.haven.benchmark.report;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haven.benchmark.load.Series;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a run has found out, printed as it comes. */
public final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintStream out;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    public Report(PrintStream out) {
        this.out = out;
    }

    public void add(Table table) {
        tables.add(table);
        out.println();
        out.print(table.text());
        out.flush();
    }

    /** Says what is going on, to whoever waits. */
    public void progress(String sentence) {
        out.println("... " + sentence);
        out.flush();
    }

    /** What did not work. The figures it belongs to count for nothing. */
    public void failure(String sentence) {
        failures.add(sentence);
        out.println("FAILED: " + sentence);
    }

    /** Measures a part. When it does not come to its end, the run has failed, and the other parts are measured all the same. */
    public void part(String name, Runnable measuring) {
        try {
            measuring.run();
        } catch (RuntimeException broken) {
            failure(name + ": " + broken);
        }
    }

    /** Marks the run as failed where the series did. */
    public void demand(String what, Series series) {
        if (series.failed()) {
            failure(what + ": " + series.failures() + " failures, such as "
                    + series.problem().map(Exception::toString).orElse("that nothing was done"));
        }
    }

    public boolean failed() {
        return !failures.isEmpty();
    }

    public void writeTo(Path file) {
        var all = Map.of("tables", tables.stream().map(Table::json).toList(), "failures", failures);
        JSON.writeValue(file, all);
    }
}
