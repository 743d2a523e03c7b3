package org.haven.query.permission;

import java.time.Instant;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.event.StaffId;

/**
 * A request for permission to enter a client anonymously, and what has become of it.
 *
 * @param used whether a household is enrolled on it
 * @param decidedBy who decided last; nobody where time did
 * @param decisionReason why it was denied or revoked
 * @param validUntil when an approval that is not used runs out
 * @param provisionalUntil until when the client may be entered without a decision
 * @param follows the earlier request of the same record
 * @param needsReview whether a stay remains that the permission no longer carries
 * @param version the version of the client's record, to be sent in If-Match with a decision
 */
record PendingApproval(
        GrantId grant,
        ClientId client,
        AgencyId agency,
        ProjectId project,
        AnonymityReason reason,
        StaffId requestedBy,
        Instant requestedAt,
        RequestState state,
        boolean used,
        Optional<StaffId> decidedBy,
        Optional<String> decisionReason,
        Optional<Instant> decidedAt,
        Optional<Instant> validUntil,
        Optional<Instant> provisionalUntil,
        Optional<GrantId> follows,
        boolean needsReview,
        long version) {}
