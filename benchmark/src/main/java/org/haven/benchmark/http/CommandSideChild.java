package org.haven.benchmark.http;

import java.util.concurrent.Callable;
import org.haven.command.CommandSide;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;

/** The command side as it is deployed, which says on which port it answers. */
@Command(name = CommandSideChild.NAME, hidden = true)
public final class CommandSideChild implements Callable<Integer> {

    public static final String NAME = "command-side";
    static final String READY = "ready on";

    @Override
    public Integer call() throws InterruptedException {
        System.setProperty("spring.config.name", "command-side");
        var context = SpringApplication.run(CommandSide.class);
        System.out.println(READY + " " + context.getEnvironment().getProperty("local.server.port"));
        Thread.currentThread().join();
        return 0;
    }
}
