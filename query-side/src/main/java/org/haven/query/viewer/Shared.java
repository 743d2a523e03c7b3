package org.haven.query.viewer;

import java.util.List;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.client.Sharing.AllAgencies;
import org.haven.kernel.client.Sharing.ListedAgencies;

/** With whom a record is shared, as the tables say it. */
public final class Shared {

    private Shared() {}

    public static String nameOf(Sharing sharing) {
        if (sharing instanceof AllAgencies) {
            return "ALL_AGENCIES";
        }
        return sharing instanceof ListedAgencies ? "LISTED_AGENCIES" : "OWN_AGENCY";
    }

    public static List<UUID> listed(Sharing sharing) {
        return sharing instanceof ListedAgencies list
                ? list.agencies().stream().map(AgencyId::value).sorted().toList()
                : List.of();
    }
}
