package org.haven.standalone;

import static org.haven.kernel.event.Role.ADMIN;
import static org.haven.kernel.event.Role.ANALYST;
import static org.haven.kernel.event.Role.AUDITOR;
import static org.haven.kernel.event.Role.HDC;
import static org.haven.kernel.event.Role.WORKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;

/** Everybody who can sign in here: staff of the first two agencies, called harbor and elm, and three for the community. */
record DemoClients(List<DemoClient> all) {

    private static final List<String> NAMES = List.of("harbor", "elm");

    static DemoClients of(Community community) {
        var all = new ArrayList<DemoClient>();
        named(community, (name, agency) -> all.addAll(staffOf(name, agency.agency())));
        all.add(forAll("auditor", AUDITOR));
        all.add(forAll("analyst", ANALYST));
        all.add(forAll("admin", ADMIN));
        return new DemoClients(List.copyOf(all));
    }

    /** Which agency each name stands for. A community of one agency leaves elm without any. */
    static void named(Community community, BiConsumer<String, AgencyToRegister> each) {
        var agencies = community.agencies();
        for (int i = 0; i < NAMES.size() && i < agencies.size(); i++) {
            each.accept(NAMES.get(i), agencies.get(i));
        }
    }

    private static List<DemoClient> staffOf(String name, AgencyId agency) {
        return List.of(
                new DemoClient(name + "-worker", WORKER, Optional.of(agency)),
                new DemoClient(name + "-worker-2", WORKER, Optional.of(agency)),
                new DemoClient(name + "-hdc", HDC, Optional.of(agency)));
    }

    private static DemoClient forAll(String id, Role role) {
        return new DemoClient(id, role, Optional.empty());
    }
}
