package org.haven.command.household;

import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.eventstore.KernelExamples.FAMILY;
import static org.haven.eventstore.KernelExamples.HARBOR_HOUSE;
import static org.haven.eventstore.KernelExamples.NIGHT_SHELTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;

/** Stays of a household, and how its members leave. */
final class StayExamples {

    /** Remembers nothing, and can open nothing. */
    static final IdentitySeal SEAL = new IdentitySeal() {
        @Override
        public SealedIdentity seal(ClientId client, Identity identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Identity> open(ClientId client, SealedIdentity sealed) {
            return Optional.empty();
        }

        @Override
        public SealedWords seal(ClientId client, List<Answers> words) {
            return new SealedWords("c2VhbGVk");
        }

        @Override
        public Optional<List<Answers>> open(ClientId client, SealedWords sealed) {
            return Optional.empty();
        }
    };

    private StayExamples() {}

    static Stay of(Member... members) {
        var stay = Stay.begun(begun());
        for (var member : members) {
            stay = stay.after(enrolled(member));
        }
        return stay;
    }

    static HouseholdEnrolled begun() {
        return new HouseholdEnrolled(FAMILY, HARBOR_HOUSE, NIGHT_SHELTER, Optional.empty(), DANA.id());
    }

    static MemberEnrolled enrolled(Member member) {
        return new MemberEnrolled(
                FAMILY,
                member.enrollment(),
                member.client(),
                HARBOR_HOUSE,
                NIGHT_SHELTER,
                member.relationship(),
                member.entryDate(),
                member.disablingCondition());
    }

    static Leaving leaving(LocalDate on) {
        return new Leaving(on, Answers.NONE);
    }

    static Optional<NewHead> head(Member member) {
        return Optional.of(new NewHead(member.enrollment(), Map.of()));
    }

    static ExitMember exit(EnrollmentId enrollment, LocalDate on) {
        return new ExitMember(FAMILY, enrollment, leaving(on), Optional.empty(), DANA);
    }
}
