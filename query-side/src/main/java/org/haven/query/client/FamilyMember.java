package org.haven.query.client;

import java.util.Optional;
import org.haven.kernel.client.ClientId;

/**
 * A member of a client's family whose record was opened with theirs.
 *
 * @param relationship HUD FY2026 list 3.15.1; withheld from another agency unless it may see every member
 */
record FamilyMember(ClientId client, Optional<Integer> relationship) {}
