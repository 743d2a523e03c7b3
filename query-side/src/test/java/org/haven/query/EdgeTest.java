package org.haven.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.named;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.util.List;
import java.util.Optional;
import org.haven.eventstore.Positions;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.Test;

final class EdgeTest {

    private final Views views = Views.running();

    @Test
    void nobody_reads_anything_without_signing_in() {
        for (var path : List.of("/agencies", "/clients/" + ClientId.next(), "/projects/x/enrollments")) {
            var reply = views.getUnsigned(path);
            assertThat(reply.status()).as(path).isEqualTo(401);
            assertThat(reply.body().get("type").stringValue()).isEqualTo("/problems/sign-in/required");
        }
    }

    @Test
    void a_role_that_may_not_read_is_told_so() {
        var reply = views.get(admin(), "/clients/" + ClientId.next());
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().get("type").stringValue()).isEqualTo("/problems/sign-in/role");
        assertThat(views.get(analyst(), "/clients/" + ClientId.next() + "/roi").status())
                .isEqualTo(403);
    }

    @Test
    void a_worker_of_no_agency_sees_nobody() {
        var client = ClientId.next();
        views.happened(registered(client, AgencyId.next()), shares(client, new Sharing.AllAgencies()));

        assertThat(views.get(new Viewer(Examples.DANA, Optional.empty(), Role.WORKER), "/clients/" + client)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_read_waits_for_the_write_it_names() {
        for (int i = 0; i < 20; i++) {
            var agency = AgencyId.next();
            var client = ClientId.next();
            long position = views.happenedJustNow(
                    agencyRegistered(agency),
                    registered(client, agency),
                    identified(views, client, named("Fresh", "Written")));

            var reply = views.get(worker(agency), "/clients/" + client + "?atLeast=" + position);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body().at("/identity/firstName").stringValue()).isEqualTo("Fresh");
            assertThat(Long.parseLong(reply.header("Haven-Position"))).isGreaterThanOrEqualTo(position);
        }
    }

    @Test
    void a_read_does_not_wait_for_what_has_not_happened() {
        long beyond = views.bean(Positions.class).head() + 1000;

        assertThat(views.get(analyst(), "/agencies?atLeast=" + beyond).status()).isEqualTo(400);
        assertThat(views.get(analyst(), "/agencies?atLeast=soon").status()).isEqualTo(400);
    }

    @Test
    void the_published_interface_names_every_operation_and_shows_an_example() {
        var api = views.getUnsigned("/v3/api-docs").body();

        for (var operation : List.of(
                "listAgencies",
                "getAgency",
                "countNotEntered",
                "listAnonymousRequests",
                "getClient",
                "lookUpClient",
                "checkForDuplicates",
                "getRoi",
                "listEnrollments")) {
            assertThat(api.findValuesAsString("operationId")).contains(operation);
            assertThat(getClass().getResource("/examples/" + operation + ".response.json"))
                    .as("an example of what %s answers", operation)
                    .isNotNull();
        }
        assertThat(api.toString()).doesNotContain("\"viewer\"");
    }
}
