package org.haven.query.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param details further answers, by the columns of HUD's Client.csv
 * @param linkedTo under which record of the same person the client is looked for instead
 * @param linked other records of the same person
 * @param removal REQUESTED, or DUE once the HDC has permitted that the name is removed; for the client's own agency
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
        Map<String, String> details,
        List<FamilyMember> familyMembers,
        Optional<ClientId> linkedTo,
        List<ClientId> linked,
        Optional<String> removal,
        long version) {}
