package org.haven.command.permission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.haven.command.agency.AgencyFacts;
import org.haven.kernel.agency.AnonymousEntryPolicy.Provisional;
import org.haven.kernel.agency.AnonymousEntryPolicy.Standing;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.event.Staff;

/** What follows from asking for an anonymous record under an agency's policy. */
public record Asking(ClientId client, GrantId grant, ProjectId project, AnonymityReason reason, Staff by) {

    public static Asking of(RequestAnonymousRecord c) {
        return new Asking(c.client(), c.grant(), c.project(), c.reason(), c.by());
    }

    public static Asking of(RequestAgain c) {
        return new Asking(c.client(), c.grant(), c.project(), c.reason(), c.by());
    }

    /** The request, and with it the approval where the HDC has given it beforehand. */
    public List<ClientEvent> under(AgencyFacts agency, Optional<GrantId> follows, Clock clock) {
        agency.mayEnterClients().cocsOf(project);
        var requested = new AnonymousRecordRequested(
                client,
                grant,
                by.agency(),
                project,
                reason,
                agency.today(clock),
                follows,
                provisionalUntil(agency, clock.instant()),
                by.id());
        return approvedBeforehand(agency, clock)
                .<List<ClientEvent>>map(approved -> List.of(requested, approved))
                .orElseGet(() -> List.of(requested));
    }

    private static Optional<Instant> provisionalUntil(AgencyFacts agency, Instant now) {
        return agency.policy() instanceof Provisional provisional
                ? Optional.of(now.plus(Duration.ofHours(provisional.hours())))
                : Optional.empty();
    }

    /** Who set the policy approves through it, and so never their own request. */
    private Optional<AnonymousRecordApproved> approvedBeforehand(AgencyFacts agency, Clock clock) {
        return agency.policySetBy()
                .filter(approver -> agency.policy() instanceof Standing standing
                        && standing.project().equals(project)
                        && !agency.today(clock).isAfter(standing.until())
                        && !approver.equals(by.id()))
                .map(approver -> new AnonymousRecordApproved(client, grant, approver, true, agency.grantEnds(clock)));
    }
}
