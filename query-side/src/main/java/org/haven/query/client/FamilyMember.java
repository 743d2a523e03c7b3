package org.haven.query.client;

import org.haven.kernel.client.ClientId;

/** A member of a client's family whose record was opened with theirs (HUD FY2026 list 3.15.1). */
record FamilyMember(ClientId client, int relationship) {}
