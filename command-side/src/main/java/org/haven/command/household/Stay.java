package org.haven.command.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.haven.command.refusal.Absent;
import org.haven.eventstore.Claim;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionChanged;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.HouseholdMovedIn;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdEvent.MoveInCorrected;
import org.haven.kernel.household.HouseholdEvent.RelationshipChanged;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * A household's stay in one project, and what may happen in it. At all times one member is the head (HUD FY2026 3.15), and the head
 * is there throughout: enters with the first, and leaves with the last.
 *
 * @param members who is or was there; not those who were entered in error
 * @param movedIn into permanent housing; the head's date, whoever is the head (HUD FY2026 3.20)
 */
record Stay(AgencyId agency, ProjectId project, List<Member> members, Optional<LocalDate> movedIn) {

    private static final String CLAIM = "stay";

    /** Of somebody who left on the day they came: it is in nobody's way, and tells that they were there. */
    private static final String VISIT = "visit";

    private static final Set<ProjectType> PERMANENT_HOUSING = Set.of(
            ProjectType.PERMANENT_SUPPORTIVE_HOUSING,
            ProjectType.HOUSING_ONLY,
            ProjectType.HOUSING_WITH_SERVICES,
            ProjectType.RAPID_REHOUSING);

    Stay {
        members = List.copyOf(members);
    }

    static Stay begun(HouseholdEnrolled e) {
        return new Stay(e.agency(), e.project(), List.of(), Optional.empty());
    }

    // Who is there

    Member head() {
        return members.stream().filter(Member::isHead).findFirst().orElseThrow();
    }

    /** One whom the household does not have is absent. */
    Member member(EnrollmentId enrollment) {
        return find(enrollment).orElseThrow(Absent::new);
    }

    private Optional<Member> find(EnrollmentId enrollment) {
        return members.stream()
                .filter(member -> member.enrollment().equals(enrollment))
                .findFirst();
    }

    private Stream<Member> others(EnrollmentId enrollment) {
        return members.stream().filter(member -> !member.enrollment().equals(enrollment));
    }

    private boolean isOpen() {
        return members.stream().anyMatch(Member::isOpen);
    }

    /** The days on which a member's client can have no other stay in the project: the exit is not one of them. */
    Claim days(EnrollmentId enrollment) {
        var member = member(enrollment);
        return new Claim(
                CLAIM,
                key(member.client(), project),
                enrollment.toString(),
                Optional.of(member.entryDate()),
                member.exitDate(),
                HouseholdRefusal.STAY_OVERLAPS::refuse);
    }

    /** The day of a member who left on the day they came; none of any other. */
    Claim visit(EnrollmentId enrollment) {
        var member = member(enrollment);
        return member.exitDate().filter(member.entryDate()::equals).isEmpty()
                ? noVisit(enrollment)
                : new Claim(
                        VISIT,
                        enrollment.toString(),
                        enrollment.toString(),
                        Optional.of(member.entryDate()),
                        Optional.of(member.entryDate().plusDays(1)),
                        HouseholdRefusal.STAY_OVERLAPS::refuse);
    }

    static Claim noVisit(EnrollmentId enrollment) {
        return Claim.none(VISIT, enrollment.toString(), enrollment.toString());
    }

    static Claim noDays(ClientId client, ProjectId project, EnrollmentId enrollment) {
        return Claim.none(CLAIM, key(client, project), enrollment.toString());
    }

    private static String key(ClientId client, ProjectId project) {
        return client + "@" + project;
    }

    // Joining

    MemberEnrolled join(AddMember c, LocalDate today) {
        var joining = c.member();
        if (!isOpen()) {
            throw HouseholdRefusal.CLOSED.refuse();
        }
        if (joining.isHead()) {
            throw HouseholdRefusal.SECOND_HEAD.refuse();
        }
        if (members.stream()
                .anyMatch(member -> member.isOpen() && member.client().equals(joining.client()))) {
            throw HouseholdRefusal.ALREADY_A_MEMBER.refuse();
        }
        demandNotInTheFuture("/entryDate", "entry-date", joining.entryDate(), today);
        demandNotBeforeHead(joining.entryDate());
        return new MemberEnrolled(
                c.household(),
                joining.enrollment(),
                joining.client(),
                agency,
                project,
                joining.relationship(),
                joining.entryDate(),
                joining.disablingCondition(),
                Optional.of(c.by().id()));
    }

    // What the members are to each other

    HeadOfHouseholdNamed name(NameHeadOfHousehold c) {
        if (find(c.instead()).filter(Member::isHead).isEmpty()) {
            throw HouseholdRefusal.HEAD_HAS_CHANGED.refuse();
        }
        return named(c.household(), c.head(), "/head", c.reason(), c.by().id());
    }

    private HeadOfHouseholdNamed named(
            HouseholdId household, NewHead naming, String at, ChangeReason reason, StaffId by) {
        var named = find(naming.enrollment())
                .orElseThrow(() ->
                        new UnacceptableValue(at, "head/not-a-member", "The new head is a member of this household."));
        if (named.isHead()) {
            throw HouseholdRefusal.ALREADY_THE_HEAD.refuse();
        }
        if (!naming.relationships().keySet().stream().allMatch(one -> find(one).isPresent())) {
            throw new UnacceptableValue(
                    "/relationships",
                    "relationship/not-a-member",
                    "Say only of members of this household what they are to its head.");
        }
        if (!members.stream().allMatch(named::isThereThroughout)) {
            throw HouseholdRefusal.NO_HEAD_THROUGHOUT.refuse();
        }
        var relationships = new TreeMap<EnrollmentId, Relationship>(Comparator.comparing(EnrollmentId::value));
        members.forEach(member -> relationships.put(
                member.enrollment(),
                member.equals(named)
                        ? Relationship.HEAD_OF_HOUSEHOLD
                        : naming.relationships().getOrDefault(member.enrollment(), Relationship.NOT_COLLECTED)));
        return new HeadOfHouseholdNamed(household, named.enrollment(), named.client(), relationships, reason, by);
    }

    RelationshipChanged change(ChangeRelationship c, LocalDate today) {
        var member = mayBecome(c.enrollment(), c.relationship());
        demandWithin(member, c.on(), today);
        return new RelationshipChanged(
                c.household(), c.enrollment(), member.client(), c.relationship(), c.on(), c.reason(), c.by().id());
    }

    RelationshipCorrected correct(CorrectRelationship c) {
        var member = mayBecome(c.enrollment(), c.relationship());
        return new RelationshipCorrected(
                c.household(), c.enrollment(), member.client(), c.relationship(), c.reason(), c.by().id());
    }

    private Member mayBecome(EnrollmentId enrollment, Relationship relationship) {
        var member = member(enrollment);
        if (member.isHead()) {
            throw HouseholdRefusal.THE_HEADS_RELATIONSHIP.refuse();
        }
        if (relationship == Relationship.HEAD_OF_HOUSEHOLD) {
            throw HouseholdRefusal.SECOND_HEAD.refuse();
        }
        return member;
    }

    // When and how they came

    EntryDateCorrected correct(CorrectEntryDate c, LocalDate today) {
        var member = member(c.enrollment());
        demandNotInTheFuture("/entryDate", "entry-date", c.entryDate(), today);
        if (member.exitDate().filter(c.entryDate()::isAfter).isPresent()) {
            throw new UnacceptableValue(
                    "/entryDate", "entry-date/after-exit", "A member enters before leaving, or on the same day.");
        }
        if (member.isHead()) {
            demandNobodyBefore(c.entryDate());
        } else {
            demandNotBeforeHead(c.entryDate());
        }
        return new EntryDateCorrected(
                c.household(), c.enrollment(), member.client(), c.entryDate(), c.reason(), c.by().id());
    }

    private void demandNotBeforeHead(LocalDate day) {
        if (day.isBefore(head().entryDate())) {
            throw new UnacceptableValue(
                    "/entryDate", "entry-date/before-head", "A member enters with the head of household or later.");
        }
    }

    private void demandNobodyBefore(LocalDate day) {
        if (members.stream()
                .anyMatch(member -> !member.isHead() && member.entryDate().isBefore(day))) {
            throw new UnacceptableValue(
                    "/entryDate",
                    "entry-date/after-member",
                    "The head of household enters with the first member or before. Correct the others' days first.");
        }
        if (movedIn.filter(day::isAfter).isPresent()) {
            throw new UnacceptableValue(
                    "/entryDate",
                    "entry-date/after-move-in",
                    "The head of household enters before the household moves in, or on the same day.");
        }
    }

    DisablingConditionChanged change(ChangeDisablingCondition c, LocalDate today) {
        var member = member(c.enrollment());
        demandWithin(member, c.on(), today);
        return new DisablingConditionChanged(
                c.household(),
                c.enrollment(),
                member.client(),
                c.disablingCondition(),
                c.on(),
                c.reason(),
                c.by().id());
    }

    DisablingConditionCorrected correct(CorrectDisablingCondition c) {
        return new DisablingConditionCorrected(
                c.household(),
                c.enrollment(),
                member(c.enrollment()).client(),
                c.disablingCondition(),
                c.reason(),
                c.by().id());
    }

    // Moving in

    HouseholdMovedIn moveIn(RecordMoveIn c, ProjectType type, LocalDate today) {
        demandMoveIn(c.on(), type, today);
        if (movedIn.isPresent()) {
            throw HouseholdRefusal.ALREADY_MOVED_IN.refuse();
        }
        return new HouseholdMovedIn(c.household(), c.on(), c.by().id());
    }

    MoveInCorrected correct(CorrectMoveIn c, ProjectType type, LocalDate today) {
        if (movedIn.isEmpty()) {
            throw HouseholdRefusal.NOT_MOVED_IN.refuse();
        }
        c.on().ifPresent(day -> demandMoveIn(day, type, today));
        return new MoveInCorrected(c.household(), c.on(), c.reason(), c.by().id());
    }

    private void demandMoveIn(LocalDate day, ProjectType type, LocalDate today) {
        if (members.isEmpty()) {
            throw HouseholdRefusal.CLOSED.refuse();
        }
        if (!PERMANENT_HOUSING.contains(type)) {
            throw HouseholdRefusal.NO_MOVE_IN.refuse();
        }
        demandNotInTheFuture("/on", "move-in", day, today);
        if (day.isBefore(head().entryDate())) {
            throw new UnacceptableValue(
                    "/on",
                    "move-in/before-entry",
                    "A household moves in when its head has entered, or on the same day.");
        }
        if (head().exitDate().filter(day::isAfter).isPresent()) {
            throw new UnacceptableValue(
                    "/on", "move-in/after-exit", "A household moves in before its head leaves, or on the same day.");
        }
    }

    // Leaving

    /** The exit, and behind it the new head where the head leaves and others stay. */
    List<HouseholdEvent> exit(ExitMember c, LocalDate today, IdentitySeal seal) {
        var member = member(c.enrollment());
        if (!member.isOpen()) {
            throw HouseholdRefusal.ALREADY_LEFT.refuse();
        }
        demandLeaves(member, c.leaving().on(), today);
        var exited = new MemberExited(
                c.household(),
                c.enrollment(),
                member.client(),
                c.leaving().on(),
                c.leaving().answers().clear(),
                sealed(member, c.leaving(), seal),
                c.by().id());
        var events = new ArrayList<HouseholdEvent>(List.of(exited));
        var then = after(exited);
        c.head().ifPresent(head -> {
            if (!member.isHead()) {
                throw HouseholdRefusal.HEAD_HAS_CHANGED.refuse();
            }
            events.add(then.named(c.household(), head, "/head/enrollment", ChangeReason.FAMILY_CHANGED, c.by().id()));
        });
        if (c.head().isEmpty()) {
            then.demandHeadThroughout(HouseholdRefusal.OTHERS_STAY).demandMovedInWithin();
        }
        return events;
    }

    ExitCorrected correct(CorrectExit c, LocalDate today, IdentitySeal seal) {
        var member = hasLeft(c.enrollment());
        demandLeaves(member, c.leaving().on(), today);
        var corrected = new ExitCorrected(
                c.household(),
                c.enrollment(),
                member.client(),
                c.leaving().on(),
                c.leaving().answers().clear(),
                sealed(member, c.leaving(), seal),
                c.reason(),
                c.by().id());
        after(corrected)
                .demandHeadThroughout(member.isHead() ? HouseholdRefusal.OTHERS_STAY : HouseholdRefusal.HEAD_HAS_LEFT)
                .demandMovedInWithin();
        return corrected;
    }

    ExitReversed reverse(ReverseExit c) {
        var member = hasLeft(c.enrollment());
        var reversed = new ExitReversed(c.household(), c.enrollment(), member.client(), c.reason(), c.by().id());
        after(reversed).demandHeadThroughout(HouseholdRefusal.HEAD_HAS_LEFT);
        return reversed;
    }

    private Member hasLeft(EnrollmentId enrollment) {
        var member = member(enrollment);
        if (member.isOpen()) {
            throw HouseholdRefusal.NOT_LEFT.refuse();
        }
        return member;
    }

    private static void demandLeaves(Member member, LocalDate day, LocalDate today) {
        demandNotInTheFuture("/exitDate", "exit-date", day, today);
        if (day.isBefore(member.entryDate())) {
            throw new UnacceptableValue(
                    "/exitDate", "exit-date/before-entry", "A member leaves after entering, or on the same day.");
        }
    }

    private static Optional<SealedWords> sealed(Member member, Leaving leaving, IdentitySeal seal) {
        return Optional.of(leaving.answers().words())
                .filter(words -> !words.isEmpty())
                .map(words -> seal.seal(member.client(), List.of(words)));
    }

    private Stay demandHeadThroughout(HouseholdRefusal otherwise) {
        if (!members.stream().allMatch(head()::leavesWithOrAfter)) {
            throw otherwise.refuse();
        }
        return this;
    }

    private void demandMovedInWithin() {
        if (movedIn.isPresent()
                && head().exitDate().filter(movedIn.orElseThrow()::isAfter).isPresent()) {
            throw new UnacceptableValue(
                    "/exitDate",
                    "exit-date/before-move-in",
                    "The head of household leaves after the household has moved in, or on the same day.");
        }
    }

    // Entered in error

    EnrollmentVoided voided(VoidEnrollment c) {
        var member = member(c.enrollment());
        if (member.isHead() && members.size() > 1) {
            throw HouseholdRefusal.HEAD_OF_OTHERS.refuse();
        }
        return new EnrollmentVoided(c.household(), c.enrollment(), member.client(), c.reason(), c.by().id());
    }

    // Days

    private static void demandWithin(Member member, LocalDate day, LocalDate today) {
        demandNotInTheFuture("/on", "change", day, today);
        if (day.isBefore(member.entryDate())
                || member.exitDate().filter(day::isAfter).isPresent()) {
            throw new UnacceptableValue(
                    "/on", "change/outside-stay", "What changes in life changes while the member is there.");
        }
    }

    private static void demandNotInTheFuture(String at, String what, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new UnacceptableValue(at, what + "/future", "This day is today or earlier, not in the future.");
        }
    }

    // What happened

    Stay after(HouseholdEvent event) {
        if (event instanceof HouseholdEnrolled e) {
            return begun(e);
        }
        if (event instanceof MemberEnrolled e) {
            var joined =
                    new Member(e.enrollment(), e.client(), e.relationship(), e.entryDate(), e.disablingCondition());
            return with(Stream.concat(others(e.enrollment()), Stream.of(joined)).toList());
        }
        if (event instanceof HeadOfHouseholdNamed e) {
            return with(members.stream()
                    .map(member ->
                            member.as(e.relationships().getOrDefault(member.enrollment(), member.relationship())))
                    .toList());
        }
        if (event instanceof RelationshipChanged e) {
            return with(e, member -> member.as(e.relationship()));
        }
        if (event instanceof RelationshipCorrected e) {
            return with(e, member -> member.as(e.relationship()));
        }
        if (event instanceof EntryDateCorrected e) {
            return with(e, member -> member.entered(e.entryDate()));
        }
        if (event instanceof DisablingConditionChanged e) {
            return with(e, member -> member.answering(e.disablingCondition()));
        }
        if (event instanceof DisablingConditionCorrected e) {
            return with(e, member -> member.answering(e.disablingCondition()));
        }
        if (event instanceof HouseholdMovedIn e) {
            return new Stay(agency, project, members, Optional.of(e.on()));
        }
        if (event instanceof MoveInCorrected e) {
            return new Stay(agency, project, members, e.on());
        }
        if (event instanceof MemberExited e) {
            return with(e, member -> member.left(Optional.of(e.exitDate())));
        }
        if (event instanceof ExitCorrected e) {
            return with(e, member -> member.left(Optional.of(e.exitDate())));
        }
        if (event instanceof ExitReversed e) {
            return with(e, member -> member.left(Optional.empty()));
        }
        if (event instanceof EnrollmentVoided e) {
            return with(others(e.enrollment()).toList());
        }
        return this;
    }

    private Stay with(HouseholdEvent.OfMember event, UnaryOperator<Member> happened) {
        return with(members.stream()
                .map(member -> member.enrollment().equals(event.enrollment()) ? happened.apply(member) : member)
                .toList());
    }

    private Stay with(List<Member> others) {
        return new Stay(agency, project, others, movedIn);
    }
}
