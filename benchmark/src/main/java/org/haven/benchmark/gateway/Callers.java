package org.haven.benchmark.gateway;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.haven.benchmark.community.ClientLife;
import org.haven.benchmark.community.Community;
import org.haven.benchmark.load.Operation;
import org.haven.command.agency.RegisterAgency;
import org.haven.kernel.event.StaffId;

/** Those who send commands to a node, each with a client in front of them. */
public final class Callers {

    private static final long SEED = 20_261_122;

    private final List<Operation> all;

    private Callers(List<Operation> all) {
        this.all = all;
    }

    /** This many, of a community that the node comes to know. */
    public static Callers of(Node node, int number) {
        var community = Community.fresh();
        for (var worker : community.workers()) {
            var registered = new RegisterAgency(
                    worker.agency(),
                    "An agency",
                    ZoneId.of("America/New_York"),
                    false,
                    Optional.empty(),
                    StaffId.HAVEN);
            node.send(registered, worker);
        }
        var chance = new SplittableRandom(SEED);
        return new Callers(IntStream.range(0, number)
                .mapToObj(i -> (Operation) new Caller(node, new ClientLife(community, chance.split())))
                .toList());
    }

    public List<Operation> first(int number) {
        return all.subList(0, number);
    }

    private record Caller(Node node, ClientLife life) implements Operation {

        @Override
        public void once() {
            try {
                var command = life.command();
                node.send(command, life.worker());
            } catch (RuntimeException refused) {
                life.giveUp();
                throw refused;
            }
        }
    }
}
