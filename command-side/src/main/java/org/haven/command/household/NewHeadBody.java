package org.haven.command.household;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haven.http.Values;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.HudCode;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be the head, as it is sent.
 *
 * @param relationships what the others are to that member; not collected of those who are left out
 */
record NewHeadBody(UUID enrollment, @Nullable List<Related> relationships) {

    /** @param relationship HUD FY2026 list 3.15.1, without 1 */
    record Related(UUID enrollment, Integer relationship) {}

    Values.Value<NewHead> head(String at, Values values) {
        var related = Optional.ofNullable(relationships).orElse(List.of());
        var codes = IntStream.range(0, related.size())
                .mapToObj(n -> values.at(at + "/relationships/" + n + "/relationship", () -> toTheHead(related.get(n))))
                .toList();
        return () -> {
            var byEnrollment = new HashMap<EnrollmentId, Relationship>();
            for (int n = 0; n < codes.size(); n++) {
                byEnrollment.put(
                        new EnrollmentId(related.get(n).enrollment()),
                        codes.get(n).get());
            }
            return new NewHead(new EnrollmentId(enrollment), byEnrollment);
        };
    }

    private Relationship toTheHead(Related other) {
        var relationship = HudCode.of(Relationship.class, other.relationship());
        return NewHead.demandNotTheHead(relationship, other.enrollment().equals(enrollment));
    }
}
