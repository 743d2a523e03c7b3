package org.haven.command.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haven.http.Values;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.Guardian;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiForm;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A choice about sharing, as it is sent.
 *
 * @param agencies with LISTED_AGENCIES: with which
 * @param attestedBy with VERBAL: who heard it
 * @param until the last day; the agency's term where it is left out
 * @param language in which it was explained, BCP 47
 * @param form with SIGNED: on what
 * @param guardian who chose for a minor
 */
public record RoiBody(
        RoiChoice choice,
        Scope sharing,
        @Nullable List<UUID> agencies,
        LocalDate since,
        @Nullable LocalDate until,
        String notice,
        @Nullable String attestedBy,
        @Nullable String language,
        @Nullable RoiForm form,
        @Nullable Guardian guardian) {

    /** With whom the record is shared. */
    public enum Scope {
        ALL_AGENCIES,
        LISTED_AGENCIES,
        OWN_AGENCY
    }

    /** The terms, each unacceptable part noted under the place where the body lies. */
    public Values.Value<RoiTerms> terms(String at, Values values) {
        return values.at(
                at,
                () -> new RoiTerms(
                        choice,
                        shared(),
                        since,
                        Optional.ofNullable(until),
                        notice,
                        Optional.ofNullable(attestedBy).map(StaffId::new),
                        Optional.ofNullable(language),
                        Optional.ofNullable(form),
                        Optional.ofNullable(guardian)));
    }

    private Sharing shared() {
        return switch (sharing) {
            case ALL_AGENCIES -> new Sharing.AllAgencies();
            case OWN_AGENCY -> new Sharing.OwnAgency();
            case LISTED_AGENCIES -> new Sharing.ListedAgencies(listed());
        };
    }

    private Set<AgencyId> listed() {
        return Optional.ofNullable(agencies).orElse(List.of()).stream()
                .map(AgencyId::new)
                .collect(Collectors.toSet());
    }
}
