package org.haven.command.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haven.kernel.client.ClientEvent.FamilyMemberAdded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.Relationship;

/** Those whose records were opened as members of this client's family, and what each is to the client. */
record Family(Map<ClientId, Relationship> members) {

    static final Family ALONE = new Family(Map.of());

    boolean isAlone() {
        return members.isEmpty();
    }

    FamilyMemberAdded add(ClientId head, ClientId member, Relationship relationship, StaffId by) {
        if (relationship == Relationship.HEAD_OF_HOUSEHOLD) {
            throw ClientRefusal.HEAD_IS_NOT_A_MEMBER.refuse();
        }
        return new FamilyMemberAdded(head, member, relationship, by);
    }

    Family after(FamilyMemberAdded e) {
        var more = new LinkedHashMap<>(members);
        more.put(e.member(), e.relationship());
        return new Family(more);
    }

    List<ClientId> children() {
        return members.entrySet().stream()
                .filter(member -> member.getValue() == Relationship.CHILD)
                .map(Map.Entry::getKey)
                .toList();
    }
}
