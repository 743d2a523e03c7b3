package org.haven.command.client;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.command.agency.Agencies;
import org.haven.command.consent.Children;
import org.haven.command.consent.Choosing;
import org.haven.command.consent.Consent;
import org.haven.command.consent.RecordRoiChoice;
import org.haven.command.consent.RevokeRoi;
import org.haven.command.permission.ApproveAnonymization;
import org.haven.command.permission.ApproveByHdc;
import org.haven.command.permission.Asking;
import org.haven.command.permission.Deciding;
import org.haven.command.permission.DenyAnonymization;
import org.haven.command.permission.DenyByHdc;
import org.haven.command.permission.EndByTime;
import org.haven.command.permission.Permission;
import org.haven.command.permission.PermissionRefusal;
import org.haven.command.permission.Removal;
import org.haven.command.permission.RemovalRefusal;
import org.haven.command.permission.RequestAgain;
import org.haven.command.permission.RequestAnonymization;
import org.haven.command.permission.RequestAnonymousRecord;
import org.haven.command.permission.RevokeGrant;
import org.haven.command.permission.WithdrawAnonymization;
import org.haven.command.permission.WithdrawRequest;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.ClientCommand;
import org.haven.command.refusal.StaleVersion;
import org.haven.eventstore.AppendConditions;
import org.haven.eventstore.Claim;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ClientIdentified;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.DemographicsTold;
import org.haven.kernel.client.ClientEvent.DetailsTold;
import org.haven.kernel.client.ClientEvent.FamilyMemberAdded;
import org.haven.kernel.client.ClientEvent.IdentityTold;
import org.haven.kernel.client.ClientEvent.OfAnonymization;
import org.haven.kernel.client.ClientEvent.OfLink;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientEvent.RecordLinked;
import org.haven.kernel.client.ClientEvent.RecordUnlinked;
import org.haven.kernel.client.ClientEvent.ReturnCodeIssued;
import org.haven.kernel.client.ClientEvent.ReturnCodeReissued;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.event.Staff;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.hud.UnacceptableValue;

/** A client's record, as an index: every command it takes and every event of its life, each decided next door. */
@Aggregate(cache = "clients", snapshotTriggerDefinition = "longStreams")
@SuppressWarnings("NullAway.Init") // the first event of its history sets what the constructor leaves out
final class Client {

    @AggregateIdentifier
    private ClientId id;

    private AgencyId agency;
    private LocalDate opened;
    private Entry entry;
    private ProjectId askedFor;
    private Permission permission = new Permission.NotRequested();
    private Consent consent = new Consent.NotAsked();
    private Naming naming = new Naming.NotRecorded();
    private Describing describing = new Describing.NotRecorded();
    private Details details = Details.NOT_RECORDED;
    private Removal removal = new Removal.NotAsked();
    private Linking linking = Linking.NONE;
    private Family family = Family.ALONE;

    Client() {}

    /** A foreign record is answered like an absent one, before anything else is looked at. */
    @CommandHandlerInterceptor
    void admit(ClientCommand c, Agencies agencies) {
        demandAgency(c.by());
        agencies.of(agency).mayEnterClients();
        c.seen().filter(version -> !version.equals(getVersion())).ifPresent(version -> {
            throw new StaleVersion(getVersion());
        });
    }

    private void demandAgency(Staff by) {
        if (!by.agency().equals(agency)) {
            throw new Absent();
        }
    }

    // Opening

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterClient c, Agencies agencies, IdentitySeal seal, RandomGenerator chance, Clock clock) {
        var facts = agencies.of(c.by().agency()).mayEnterClients();
        var today = facts.today(clock);
        apply(new ClientRegistered(c.client(), c.by().agency(), today, c.by().id()));
        issue(ReturnCode.random(chance));
        boolean minor = c.identity().bornBy(today).youngerThan(facts.roi().consentAge(), today);
        c.roi()
                .ifPresent(terms -> apply(consent.choose(
                        id, terms, false, new Choosing(c.identity().named(), minor, facts.roi(), today, c.by().id()))));
        record(c.identity(), seal, today, c.by().id());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RequestAnonymousRecord c, Agencies agencies, RandomGenerator chance, Clock clock) {
        var asked = Asking.of(c).under(agencies.of(c.by().agency()), permission.request(), clock);
        apply(asked.get(0));
        issue(ReturnCode.random(chance));
        asked.stream().skip(1).forEach(AggregateLifecycle::apply);
    }

    /** A family member, under the grant of a client of the same agency. */
    void open(CoveredByGrant covered, RandomGenerator chance) {
        apply(covered);
        issue(ReturnCode.random(chance));
    }

    private void issue(ReturnCode code) {
        claim(code);
        apply(new ReturnCodeIssued(id, code));
    }

    private void claim(ReturnCode code) {
        AppendConditions.current()
                .claim(Claim.forGood(
                        "return-code", code.value(), id.toString(), ClientRefusal.RETURN_CODE_TAKEN::refuse));
    }

    // Permission

    @CommandHandler
    void handle(RequestAgain c, Agencies agencies, Clock clock) {
        entry.demandAsks();
        permission.overdue(id, clock.instant()).ifPresent(AggregateLifecycle::apply);
        Asking.of(c).under(agencies.of(agency), permission.request(), clock).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ApproveByHdc c, Agencies agencies, Clock clock) {
        apply(permission.approve(id, Deciding.in(agencies.of(agency), c.by(), clock)));
    }

    @CommandHandler
    void handle(DenyByHdc c, Agencies agencies, Clock clock) {
        apply(permission.deny(id, c.reason(), Deciding.in(agencies.of(agency), c.by(), clock)));
    }

    @CommandHandler
    void handle(WithdrawRequest c) {
        apply(permission.withdraw(id, c.by().id()));
    }

    @CommandHandler
    void handle(RevokeGrant c, Agencies agencies, Clock clock) {
        apply(permission.revoke(id, c.reason(), Deciding.in(agencies.of(agency), c.by(), clock)));
    }

    @CommandHandler
    void handle(EndByTime c, Clock clock) {
        apply(permission.end(id, c.grant(), clock.instant()));
    }

    // Removal of a name

    @CommandHandler
    void handle(RequestAnonymization c) {
        if (!naming.named()) {
            throw RemovalRefusal.NO_NAME_TO_REMOVE.refuse();
        }
        apply(removal.request(id, c.reason(), c.keeps(), c.by().id()));
    }

    @CommandHandler
    void handle(ApproveAnonymization c, Agencies agencies, Clock clock) {
        apply(removal.approve(id, Deciding.in(agencies.of(agency), c.by(), clock)));
    }

    @CommandHandler
    void handle(DenyAnonymization c, Agencies agencies, Clock clock) {
        apply(removal.deny(id, c.reason(), Deciding.in(agencies.of(agency), c.by(), clock)));
    }

    @CommandHandler
    void handle(WithdrawAnonymization c) {
        apply(removal.withdraw(id, c.by().id()));
    }

    // Who they are, and what everybody is asked

    @CommandHandler
    void handle(RecordIdentity c, Agencies agencies, IdentitySeal seal, GrantHolders holders, Clock clock) {
        entry.demandOpen(permission, holders, clock.instant());
        record(c.identity(), seal, agencies.of(agency).today(clock), c.by().id());
    }

    private void record(Identity identity, IdentitySeal seal, LocalDate today, StaffId by) {
        demandNameFits(identity, today);
        apply(naming.record(id, identity.bornBy(today), opened, seal, by));
    }

    @CommandHandler
    void handle(CorrectIdentity c, Agencies agencies, IdentitySeal seal, GrantHolders holders, Clock clock) {
        entry.demandOpen(permission, holders, clock.instant());
        var today = agencies.of(agency).today(clock);
        demandNameFits(c.identity(), today);
        apply(naming.correct(id, c.identity().bornBy(today), opened, c.reason(), seal, c.by().id()));
    }

    @CommandHandler
    void handle(ChangeIdentity c, Agencies agencies, IdentitySeal seal, GrantHolders holders, Clock clock) {
        entry.demandOpen(permission, holders, clock.instant());
        var today = agencies.of(agency).today(clock);
        demandNameFits(c.identity(), today);
        demandSinceOpened(c.on(), today);
        apply(naming.change(id, c.identity().bornBy(today), opened, c.on(), c.reason(), seal, c.by().id()));
    }

    @CommandHandler
    void handle(IdentifyClient c, Agencies agencies, IdentitySeal seal, Clock clock) {
        var facts = agencies.of(agency);
        var today = facts.today(clock);
        entry.demandAnonymous();
        demandSaysWho(c);
        removal.demandNameMayCome(true);
        boolean minor = entry.alone()
                && family.isAlone()
                && c.identity().youngerThan(facts.roi().consentAge(), today);
        var choice = consent.choose(id, c.roi(), false, new Choosing(true, minor, facts.roi(), today, c.by().id()));
        apply(naming.identify(id, c.identity().bornBy(today), opened, seal, c.by().id()));
        apply(choice);
    }

    private static void demandSaysWho(IdentifyClient c) {
        if (!c.identity().named()) {
            throw new UnacceptableValue("/identity/name", "identity/no-name", "To be identified is to give a name.");
        }
        if (!c.roi().agreed()) {
            throw new UnacceptableValue(
                    "/roi/choice",
                    "roi/not-agreed",
                    "Who gives a name chooses anew: SIGNED or VERBAL, if only for the own agency.");
        }
    }

    private void demandNameFits(Identity identity, LocalDate today) {
        removal.demandNameMayCome(identity.named());
        entry.demandNameFits(identity.named(), consent, today);
    }

    private void demandSinceOpened(LocalDate on, LocalDate today) {
        if (on.isAfter(today) || on.isBefore(opened)) {
            throw new UnacceptableValue(
                    "/on",
                    "change/day",
                    "What changed in life changed by today, and after the record was opened. What was wrong from the start is corrected.");
        }
    }

    @CommandHandler
    void handle(RecordDemographics c, GrantHolders holders, Clock clock) {
        entry.demandOpen(permission, holders, clock.instant());
        apply(describing.record(id, c.demographics(), c.by().id()));
    }

    @CommandHandler
    void handle(CorrectDemographics c, GrantHolders holders, Clock clock) {
        entry.demandOpen(permission, holders, clock.instant());
        apply(describing.correct(id, c.demographics(), c.reason(), c.by().id()));
    }

    @CommandHandler
    void handle(ChangeDemographics c, Agencies agencies, GrantHolders holders, Clock clock) {
        entry.demandOpen(permission, holders, clock.instant());
        demandSinceOpened(c.on(), agencies.of(agency).today(clock));
        apply(describing.change(id, c.demographics(), c.on(), c.reason(), c.by().id()));
    }

    @CommandHandler
    void handle(RecordDetails c, IdentitySeal seal, GrantHolders holders, Clock clock) {
        entry.demandOpen(permission, holders, clock.instant());
        apply(details.record(id, c.answers(), describing.veteran(), seal, c.by().id()));
    }

    @CommandHandler
    void handle(CorrectDetails c, IdentitySeal seal, GrantHolders holders, Clock clock) {
        entry.demandOpen(permission, holders, clock.instant());
        apply(details.correct(id, c.answers(), describing.veteran(), c.reason(), seal, c.by().id()));
    }

    // Consent, family and return code

    RoiChoiceRecorded choose(
            RecordRoiChoice c, Agencies agencies, GrantHolders holders, IdentitySeal seal, Clock clock) {
        admit(c, agencies);
        entry.demandOpen(permission, holders, clock.instant());
        var facts = agencies.of(agency);
        var today = facts.today(clock);
        boolean minor = entry.alone()
                && family.isAlone()
                && naming.youngerThan(facts.roi().consentAge(), id, seal, today);
        var choice = consent.choose(
                id,
                c.terms(),
                c.children() == Children.ALL,
                new Choosing(entry.needsNoGrant(), minor, facts.roi(), today, c.by().id()));
        apply(choice);
        return choice;
    }

    List<ClientId> children() {
        return family.children();
    }

    /** A child is included in the head's choice, unless they chose themselves or are known to be grown up. */
    void include(RoiChoiceRecorded head, IdentitySeal seal, LocalDate today) {
        if ((consent.isOpen() || consent.isOf(head.client())) && !naming.adult(id, seal, today)) {
            apply(consent.include(id, head));
        }
    }

    /** The choice of this client that includes children, those added later too. */
    Optional<RoiChoiceRecorded> choiceForChildren() {
        return consent.includingChildren(id);
    }

    void revoke(RevokeRoi c, Agencies agencies, LocalDate today) {
        admit(c, agencies);
        apply(consent.revoke(id, today, c.by().id()));
    }

    /** A child whose choice was the head's loses it with the head's. */
    void revokeWith(RevokeRoi head, LocalDate today) {
        if (consent.isOf(head.client())) {
            apply(consent.revoke(id, today, head.by().id()));
        }
    }

    /** Adds a member and answers how that member's own record opens. */
    CoveredByGrant add(AddFamilyMember c, Agencies agencies, GrantHolders holders, LocalDate today, Clock clock) {
        admit(c, agencies);
        entry.demandAsks();
        entry.demandOpen(permission, holders, clock.instant());
        apply(family.add(id, c.member(), c.relationship(), c.by().id()));
        return new CoveredByGrant(c.member(), permission.grant(), id, agency, today, c.by().id());
    }

    @CommandHandler
    void handle(ReissueReturnCode c, RandomGenerator chance) {
        var code = ReturnCode.random(chance);
        claim(code);
        apply(new ReturnCodeReissued(id, code, c.reason(), c.by().id()));
    }

    // Links

    boolean named() {
        return naming.named();
    }

    RecordLinked link(LinkRecords c) {
        var linked = linking.link(id, c.survivor(), named(), c.reason(), c.clientConsented(), c.by().id());
        apply(linked);
        return linked;
    }

    void receive(RecordLinked other, boolean othersNamed, Staff by) {
        demandAgency(by);
        apply(linking.receive(id, named(), othersNamed, other));
    }

    RecordUnlinked unlink(UnlinkRecords c) {
        var unlinked = linking.unlink(id, c.survivor(), c.reason(), c.by().id());
        apply(unlinked);
        return unlinked;
    }

    void release(RecordUnlinked other) {
        apply(linking.release(id, other));
    }

    // Standing

    /** Whose grant this record rests on when it is enrolled; refuses where it does not stand. */
    Optional<ClientId> restsOn(Staff by, LocalDate today) {
        demandAgency(by);
        return naming.named() ? Optional.empty() : entry.restsOn(id, consent, today);
    }

    /** Refuses unless this client's own permission stands now. */
    void demandStanding(Instant now) {
        permission.demandStanding(now);
    }

    /** Enrolls a household on this client's grant, which then serves no other, and no other project than was asked for. */
    void use(HouseholdId household, ProjectId project, Instant now) {
        AppendConditions.current()
                .claim(Claim.forGood(
                        "grant",
                        permission.grant().toString(),
                        household.toString(),
                        PermissionRefusal.SERVES_ANOTHER_HOUSEHOLD::refuse));
        permission.use(id, household, now).ifPresent(used -> {
            if (!project.equals(askedFor)) {
                throw PermissionRefusal.ASKED_FOR_ANOTHER_PROJECT.refuse();
            }
            apply(used);
        });
    }

    // What happened

    @EventSourcingHandler
    void on(ClientRegistered e) {
        open(e.client(), e.agency(), e.on(), new Entry.Registered());
    }

    @EventSourcingHandler
    void on(AnonymousRecordRequested e) {
        if (e.follows().isEmpty()) {
            open(e.client(), e.agency(), e.on(), new Entry.Requested());
        }
        askedFor = e.project();
        permission = permission.after(e);
    }

    @EventSourcingHandler
    void on(CoveredByGrant e) {
        open(e.client(), e.agency(), e.on(), new Entry.Covered(e.holder()));
    }

    private void open(ClientId client, AgencyId byAgency, LocalDate on, Entry how) {
        id = client;
        agency = byAgency;
        opened = on;
        entry = how;
    }

    @EventSourcingHandler
    void on(ReturnCodeIssued e) {
        // The code finds the client; the record itself never asks for it.
    }

    @EventSourcingHandler
    void on(ReturnCodeReissued e) {
        // As above.
    }

    @EventSourcingHandler
    void on(AnonymousRecordApproved e) {
        permission = permission.after(e);
    }

    @EventSourcingHandler
    void on(AnonymousRecordDenied e) {
        permission = permission.ended(e.grant(), PermissionRefusal.DENIED);
    }

    @EventSourcingHandler
    void on(AnonymousRequestWithdrawn e) {
        permission = permission.ended(e.grant(), PermissionRefusal.WITHDRAWN);
    }

    @EventSourcingHandler
    void on(AnonymousGrantExpired e) {
        permission = permission.ended(e.grant(), PermissionRefusal.GRANT_EXPIRED);
    }

    @EventSourcingHandler
    void on(ProvisionalRecordLapsed e) {
        permission = permission.ended(e.grant(), PermissionRefusal.PROVISIONAL_LAPSED);
    }

    @EventSourcingHandler
    void on(AnonymousGrantRevoked e) {
        permission = permission.ended(e.grant(), PermissionRefusal.REVOKED);
    }

    @EventSourcingHandler
    void on(AnonymousGrantUsed e) {
        permission = permission.after(e);
    }

    @EventSourcingHandler
    void on(FamilyMemberAdded e) {
        family = family.after(e);
    }

    @EventSourcingHandler
    void on(IdentityTold e) {
        naming = new Naming.Recorded(e.facts(), e.sealed());
        entry = e instanceof ClientIdentified ? new Entry.Registered() : entry;
    }

    @EventSourcingHandler
    void on(DemographicsTold e) {
        describing = Describing.Recorded.after(e.demographics());
    }

    @EventSourcingHandler
    void on(DetailsTold e) {
        details = Details.RECORDED;
    }

    @EventSourcingHandler
    void on(OfAnonymization e) {
        removal = removal.after(e);
    }

    @EventSourcingHandler
    void on(OfLink e) {
        linking = linking.after(e);
    }

    @EventSourcingHandler
    void on(RoiChoiceRecorded e) {
        consent = Consent.Chosen.after(e);
    }

    @EventSourcingHandler
    void on(RoiRevoked e) {
        consent = new Consent.Revoked();
    }
}
