package org.haven.query.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.revokes;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.StaffId;
import org.haven.query.Views;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ConsentStatusTest {

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ClientId client = ClientId.next();

    @BeforeEach
    void a_client_in_connecticut() {
        views.itIs(Instant.parse("2026-03-15T16:00:00Z"));
        views.happened(agencyRegistered(agency), registered(client, agency));
    }

    @Test
    void nobody_asked_yet() {
        var roi = roi(worker(agency));
        assertThat(roi.get("state").stringValue()).isEqualTo("NOT_ASKED");
        assertThat(roi.has("current")).isFalse();
        assertThat(roi.get("history").size()).isZero();
    }

    @Test
    void a_choice_shows_its_terms_and_who_recorded_it() {
        var head = ClientId.next();
        views.happened(
                registered(head, agency),
                new RoiChoiceRecorded(
                        client,
                        new RoiTerms(
                                RoiChoice.VERBAL,
                                new Sharing.ListedAgencies(Set.of(other)),
                                ON,
                                Optional.of(ON.plusYears(1)),
                                "2026-01",
                                Optional.of(new StaffId("wit.ness"))),
                        Optional.of(head),
                        DANA));

        var current = roi(worker(agency)).get("current");
        assertThat(current.get("choice").stringValue()).isEqualTo("VERBAL");
        assertThat(current.get("sharing").stringValue()).isEqualTo("LISTED_AGENCIES");
        assertThat(current.at("/agencies/0").stringValue()).isEqualTo(other.toString());
        assertThat(current.get("since").stringValue()).isEqualTo("2026-03-01");
        assertThat(current.get("until").stringValue()).isEqualTo("2027-03-01");
        assertThat(current.get("notice").stringValue()).isEqualTo("2026-01");
        assertThat(current.get("attestedBy").stringValue()).isEqualTo("wit.ness");
        assertThat(current.get("recordedBy").stringValue()).isEqualTo(DANA.value());
        assertThat(current.get("includedBy").stringValue()).isEqualTo(head.toString());
        assertThat(roi(worker(other)).get("current").has("includedBy")).isFalse();
    }

    @Test
    void a_choice_holds_through_its_last_day() {
        views.happened(shares(client, new Sharing.AllAgencies(), ON, Optional.of(LocalDate.of(2026, 3, 20))));

        views.itIs(Instant.parse("2026-03-21T03:59:59Z")); // the last second of the 20th in Connecticut
        assertThat(roi(worker(agency)).get("state").stringValue()).isEqualTo("IN_EFFECT");
        views.itIs(Instant.parse("2026-03-21T04:00:00Z"));
        assertThat(roi(worker(agency)).get("state").stringValue()).isEqualTo("EXPIRED");
        views.itIs(Instant.parse("2026-03-15T16:00:00Z"));
    }

    @Test
    void a_revocation_is_the_last_line_of_the_history_and_hides_it_from_others() {
        views.happened(shares(client, new Sharing.AllAgencies()));
        assertThat(roi(worker(other)).get("state").stringValue()).isEqualTo("IN_EFFECT");

        views.happened(revokes(client));
        var roi = roi(worker(agency));
        assertThat(roi.get("state").stringValue()).isEqualTo("REVOKED");
        assertThat(roi.at("/current/choice").stringValue()).isEqualTo("SIGNED");
        assertThat(roi.get("history").size()).isEqualTo(2);
        assertThat(roi.at("/history/1/choice").stringValue()).isEqualTo("REVOKED");
        assertThat(views.get(worker(other), "/clients/" + client + "/roi").status())
                .isEqualTo(404);
        assertThat(views.get(auditor(), "/clients/" + client + "/roi").status()).isEqualTo(200);
        assertThat(views.get(analyst(), "/clients/" + client + "/roi").status()).isEqualTo(403);
    }

    private JsonNode roi(Viewer viewer) {
        return views.get(viewer, "/clients/" + client + "/roi").body();
    }
}
