package org.haven.benchmark.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haven.benchmark.community.Community;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.event.StaffId;

/** Workers of a community that the service knows, at a number of connections. */
final class Crowd implements AutoCloseable {

    private static final long SEED = 20_261_122;

    private final List<KeptConnection> connections = new ArrayList<>();
    private final List<ClientRequests> requests = new ArrayList<>();

    private Crowd() {}

    static Crowd at(int port, SignIn signIn, int number) {
        var crowd = new Crowd();
        var community = Community.fresh();
        crowd.register(community, port, signIn);
        Map<Staff, String> tokens =
                community.workers().stream().collect(Collectors.toMap(Function.identity(), signIn::token));
        var chance = new SplittableRandom(SEED);
        for (int i = 0; i < number; i++) {
            crowd.requests.add(new ClientRequests(community, tokens, crowd.connect(port), chance.split()));
        }
        return crowd;
    }

    private void register(Community community, int port, SignIn signIn) {
        var connection = connect(port);
        for (var worker : community.workers()) {
            var admin = new Staff(new StaffId("admin"), worker.agency(), Role.ADMIN);
            try {
                connection
                        .post(
                                "/agencies",
                                "Authorization: Bearer " + signIn.token(admin) + "\r\nIdempotency-Key: "
                                        + UUID.randomUUID() + "\r\n",
                                """
                                {"id": "%s", "name": "An agency", "timeZone": "America/New_York",
                                 "victimServiceProvider": false}""".formatted(worker.agency()))
                        .expect(201);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private KeptConnection connect(int port) {
        var connection = new KeptConnection(port);
        connections.add(connection);
        return connection;
    }

    List<ClientRequests> requests() {
        return requests;
    }

    @Override
    public void close() {
        connections.forEach(KeptConnection::close);
    }
}
