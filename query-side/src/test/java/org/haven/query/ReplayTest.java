package org.haven.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.approved;
import static org.haven.query.Examples.covered;
import static org.haven.query.Examples.enrolled;
import static org.haven.query.Examples.entersAnonymously;
import static org.haven.query.Examples.head;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.member;
import static org.haven.query.Examples.named;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.requested;
import static org.haven.query.Examples.requestedProvisionally;
import static org.haven.query.Examples.revokes;
import static org.haven.query.Examples.shares;

import java.time.YearMonth;
import java.util.Random;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.TallyId;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.FamilyMemberAdded;
import org.haven.kernel.client.ClientEvent.ReturnCodeIssued;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.junit.jupiter.api.Test;

final class ReplayTest {

    private final Views views = Views.running();

    @Test
    void every_view_read_again_from_the_beginning_is_the_same_view() {
        aLittleOfEverything();
        var live = views.rows();
        assertThat(views.groups())
                .contains(
                        "agency",
                        "client_card",
                        "consent_status",
                        "enrollment_list",
                        "not_entered_tally",
                        "pending_approvals",
                        "visibility");

        views.groups().forEach(views::replay);

        assertThat(views.rows()).isEqualTo(live);
    }

    private void aLittleOfEverything() {
        var agency = AgencyId.next();
        var project = ProjectId.next();
        var ana = ClientId.next();
        var ben = ClientId.next();
        var cleo = ClientId.next();
        var grant = GrantId.next();
        var provisional = GrantId.next();
        var household = HouseholdId.next();
        views.happened(
                agencyRegistered(agency),
                projectRegistered(agency, project),
                new NotEnteredTallied(
                        TallyId.next(), agency, project, YearMonth.of(2026, 3), NotEnteredReason.LEFT_BEFORE_DECISION),
                requested(ana, grant, agency, project),
                new ReturnCodeIssued(ana, ReturnCode.random(new Random())),
                approved(ana, grant),
                entersAnonymously(ana),
                covered(ben, grant, ana, agency),
                new FamilyMemberAdded(ana, ben, Relationship.CHILD, DANA),
                identified(views, ben, named("Bertil", "Replayed")),
                shares(ben, new Sharing.AllAgencies()),
                requestedProvisionally(cleo, provisional, agency, project),
                shares(cleo, new Sharing.AllAgencies()),
                revokes(cleo),
                enrolled(household, agency, project),
                head(household, ana, agency, project),
                member(household, ben, agency, project, Relationship.CHILD, Examples.ON),
                new AnonymousGrantUsed(ana, grant, household),
                registered(ClientId.next(), agency));
    }
}
