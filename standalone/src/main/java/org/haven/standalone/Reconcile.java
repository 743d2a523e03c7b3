package org.haven.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.haven.eventstore.readmodel.Reconciled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds every read model against the log, without serving anybody. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = "Holds every read model against the log, and prints what it finds.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:All agree with the log, or differ only by events that were dropped.",
            "1:Some do not.",
            "2:It could not be found out."
        })
final class Reconcile implements Callable<Integer> {

    private static final int ALL_AGREE = 0;
    private static final int SOME_DIFFER = 1;
    private static final int NOT_FOUND_OUT = 2;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "haven-data",
            description = "Where Haven keeps everything. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("haven-data");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            var found = Haven.reconcile(data);
            print(found);
            return exit(found);
        } catch (CannotStart reason) {
            command.commandLine().getErr().println(reason.sentence());
            return NOT_FOUND_OUT;
        }
    }

    private static int exit(List<Reconciled> found) {
        if (found.stream().anyMatch(each -> each.outcome() == Reconciled.Outcome.UNDECIDED)) {
            return NOT_FOUND_OUT;
        }
        return found.stream().anyMatch(each -> each.outcome() == Reconciled.Outcome.DIFFERS) ? SOME_DIFFER : ALL_AGREE;
    }

    private void print(List<Reconciled> found) {
        var out = command.commandLine().getOut();
        out.printf("%-24s %12s %-10s %8s%n", "read model", "position", "outcome", "letters");
        for (var each : found) {
            out.printf("%-24s %12d %-10s %8d%n", each.readModel(), each.upTo(), each.outcome(), each.letters());
            each.differences()
                    .forEach(one -> out.printf(
                            "  %s: the log says %d rows, the last of %d; it has %d, the last of %d%n",
                            one.table(),
                            one.expectedRows(),
                            one.expectedPosition(),
                            one.foundRows(),
                            one.foundPosition()));
            each.dropped().forEach(one -> out.printf("  dropped for %s: %d events%n", one.reason(), one.events()));
        }
        out.flush();
    }
}
