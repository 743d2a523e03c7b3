package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.haven.kernel.agency.AgencyId;
import org.junit.jupiter.api.Test;

class DemoClientsTest {

    private static final AgencyToRegister FIRST = agency("First");
    private static final AgencyToRegister SECOND = agency("Second");
    private static final AgencyToRegister THIRD = agency("Third");

    @Test
    void harbor_and_elm_are_the_first_two_agencies_of_any_community() {
        var clients = DemoClients.of(community(FIRST, SECOND, THIRD));

        assertThat(agencyOf(clients, "harbor-worker")).contains(FIRST.agency());
        assertThat(agencyOf(clients, "elm-hdc")).contains(SECOND.agency());
        assertThat(clients.all()).hasSize(9);
    }

    @Test
    void a_community_of_one_agency_has_no_elm() {
        assertThat(DemoClients.of(community(FIRST)).all())
                .extracting(DemoClient::id)
                .containsExactly("harbor-worker", "harbor-worker-2", "harbor-hdc", "auditor", "analyst", "admin");
    }

    @Test
    void auditors_analysts_and_admins_work_for_no_agency() {
        var clients = DemoClients.of(new DemoCommunity());

        assertThat(Stream.of("auditor", "analyst", "admin").map(id -> agencyOf(clients, id)))
                .containsOnly(Optional.empty());
    }

    private static Optional<AgencyId> agencyOf(DemoClients clients, String id) {
        return clients.all().stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .orElseThrow()
                .agency();
    }

    private static AgencyToRegister agency(String name) {
        return new AgencyToRegister(AgencyId.next(), name, ZoneId.of("America/New_York"), false, Optional.empty());
    }

    private static Community community(AgencyToRegister... agencies) {
        return new HmisCsvCommunity(List.of(agencies), List.of());
    }
}
