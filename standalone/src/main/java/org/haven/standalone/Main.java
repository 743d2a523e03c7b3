package org.haven.standalone;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Where {@code java -jar haven.jar} begins. */
@Command(
        name = "haven",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Serve.class, Reconcile.class},
        description = "Event-sourced HMIS enrollment for people who will not give a name.")
public final class Main implements Callable<Integer> {

    @Mixin
    private ServeOptions options = new ServeOptions();

    public static void main(String... args) {
        int exit = commandLine().execute(args);
        // A Haven that serves goes on after main; only a failure ends the process here.
        if (exit != CommandLine.ExitCode.OK) {
            System.exit(exit);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain);
    }

    @Override
    public Integer call() {
        return serve(options);
    }

    static int serve(ServeOptions options) {
        // Axon reads both as system properties only: it would ask its maker's server for news, and print a banner.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var haven = Haven.prepare(options);
        Runtime.getRuntime().addShutdownHook(new Thread(haven::close, "haven-stops"));
        System.out.println(haven.start());
        return CommandLine.ExitCode.OK;
    }

    private static int explain(Exception failed, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (failed instanceof CannotStart reason) {
            line.getErr().println(reason.sentence());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failed;
    }
}
