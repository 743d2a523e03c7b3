package org.haven.query.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientId;

/**
 * A client, as their card shows them to whoever may see them.
 *
 * @param returnCode as it is spoken; for the client's own agency
 * @param standing REGISTERED, COVERED, or what has become of the request for permission; withheld from another agency
 * @param coveredBy the client whose grant covers this one
 * @param identity for those who serve clients
 * @param version of the client's record; also the ETag
 */
record ClientCard(
        ClientId client,
        String hudId,
        Optional<String> returnCode,
        AgencyId agency,
        LocalDate openedOn,
        Optional<String> standing,
        Optional<ClientId> coveredBy,
        IdentityQualities qualities,
        Optional<Named> identity,
        DemographicsRow demographics,
        List<FamilyMember> familyMembers,
        long version) {}
