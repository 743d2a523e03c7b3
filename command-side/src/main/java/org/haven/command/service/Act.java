package org.haven.command.service;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.command.agency.Agencies;
import org.haven.command.agency.AgencyFacts;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.StaleVersion;
import org.haven.command.service.Guests.Served;
import org.haven.command.service.Noted.Counted;
import org.haven.command.service.Noted.Night;
import org.haven.command.service.Noted.Voided;
import org.haven.command.stay.Stays;
import org.haven.eventstore.AppendConditions;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Staff;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceEvent.BedNightRecorded;
import org.haven.kernel.service.ServiceEvent.CoordinatedEntryEventRecorded;
import org.haven.kernel.service.ServiceEvent.CurrentLivingSituationRecorded;
import org.haven.kernel.service.ServiceEvent.ServiceProvided;
import org.haven.kernel.service.ServiceEvent.ServiceVoided;
import org.haven.kernel.service.ServiceId;

/** One act of recording, for one guest or a whole night's list. Its stream is its own, so none is loaded to begin it. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event of its history sets what the constructor leaves out
final class Act {

    @AggregateIdentifier
    private ActId id;

    private AgencyId agency;
    private final Map<ServiceId, Noted> noted = new LinkedHashMap<>();

    Act() {}

    @CommandHandler
    Act(RecordBedNights c, Agencies agencies, Stays stays, Clock clock) {
        var place = Place.of(agencies.of(c.by().agency()), c.project());
        place.demandCountsNights();
        place.demandBegun("/night", c.night(), clock);
        c.guests().thereInTheNightOf(c.night(), stays.in(c.project(), c.guests().guests()));
        c.guests().all().forEach(served -> {
            var guest = served.guest();
            AppendConditions.current().claim(new Night(guest.enrollment(), c.night()).takenBy(served.service()));
            apply(new BedNightRecorded(
                    c.act(),
                    served.service(),
                    guest.enrollment(),
                    guest.client(),
                    c.by().agency(),
                    c.project(),
                    c.night(),
                    c.by().id()));
        });
    }

    @CommandHandler
    Act(ProvideService c, Agencies agencies, Stays stays, IdentitySeal seal, Clock clock) {
        Place.demandServices(c.answers());
        demandThere(c, agencies.of(c.by().agency()), stays, clock);
        c.guests()
                .all()
                .forEach(served -> apply(new ServiceProvided(
                        c.act(),
                        served.service(),
                        served.guest().enrollment(),
                        served.guest().client(),
                        c.by().agency(),
                        c.project(),
                        c.on(),
                        c.answers().clear(),
                        sealed(served, c.answers(), seal),
                        c.by().id())));
    }

    @CommandHandler
    Act(RecordCurrentLivingSituation c, Agencies agencies, Stays stays, IdentitySeal seal, Clock clock) {
        Place.demandCurrentLivingSituation(c.answers());
        demandThere(c, agencies.of(c.by().agency()), stays, clock);
        c.guests()
                .all()
                .forEach(served -> apply(new CurrentLivingSituationRecorded(
                        c.act(),
                        served.service(),
                        served.guest().enrollment(),
                        served.guest().client(),
                        c.by().agency(),
                        c.project(),
                        c.on(),
                        c.answers().clear(),
                        sealed(served, c.answers(), seal),
                        c.by().id())));
    }

    @CommandHandler
    Act(RecordCoordinatedEntryEvent c, Agencies agencies, Stays stays, IdentitySeal seal, Clock clock) {
        Place.demandCoordinatedEntryEvent(c.answers());
        demandThere(c, agencies.of(c.by().agency()), stays, clock);
        c.guests()
                .all()
                .forEach(served -> apply(new CoordinatedEntryEventRecorded(
                        c.act(),
                        served.service(),
                        served.guest().enrollment(),
                        served.guest().client(),
                        c.by().agency(),
                        c.project(),
                        c.on(),
                        c.answers().clear(),
                        sealed(served, c.answers(), seal),
                        c.by().id())));
    }

    private static void demandThere(Noting c, AgencyFacts agency, Stays stays, Clock clock) {
        Place.of(agency, c.project()).demandBegun("/on", c.on(), clock);
        c.guests().thereOn(c.on(), stays.in(c.project(), c.guests().guests()));
    }

    private static Optional<SealedWords> sealed(Served served, Answers answers, IdentitySeal seal) {
        return Optional.of(answers.words())
                .filter(words -> !words.isEmpty())
                .map(words -> seal.seal(served.guest().client(), List.of(words)));
    }

    @CommandHandler
    void handle(UndoAct c) {
        demand(c.by(), c.seen());
        var counted = noted.entrySet().stream()
                .filter(one -> one.getValue().counts())
                .map(Map.Entry::getKey)
                .toList();
        if (counted.isEmpty()) {
            throw ServiceRefusal.VOIDED_ALREADY.refuse();
        }
        counted.forEach(service -> discard(service, c.reason(), c.by()));
    }

    @CommandHandler
    void handle(VoidService c) {
        demand(c.by(), c.seen());
        discard(c.service(), c.reason(), c.by());
    }

    private void discard(ServiceId service, CorrectionReason reason, Staff by) {
        var one = Optional.ofNullable(noted.get(service)).orElseThrow(Absent::new);
        var voided = one.discard(id, service, reason, by.id());
        one.night().ifPresent(night -> AppendConditions.current().claim(night.freedBy(service)));
        apply(voided);
    }

    private void demand(Staff by, Optional<Long> seen) {
        if (!by.agency().equals(agency)) {
            throw new Absent();
        }
        seen.filter(version -> !version.equals(getVersion())).ifPresent(version -> {
            throw new StaleVersion(getVersion());
        });
    }

    // What happened

    @EventSourcingHandler
    void on(BedNightRecorded e) {
        counts(e.act(), e.agency(), e.service(), e.client(), Optional.of(new Night(e.enrollment(), e.night())));
    }

    @EventSourcingHandler
    void on(ServiceProvided e) {
        counts(e.act(), e.agency(), e.service(), e.client(), Optional.empty());
    }

    @EventSourcingHandler
    void on(CurrentLivingSituationRecorded e) {
        counts(e.act(), e.agency(), e.service(), e.client(), Optional.empty());
    }

    @EventSourcingHandler
    void on(CoordinatedEntryEventRecorded e) {
        counts(e.act(), e.agency(), e.service(), e.client(), Optional.empty());
    }

    private void counts(ActId act, AgencyId byAgency, ServiceId service, ClientId client, Optional<Night> night) {
        id = act;
        agency = byAgency;
        noted.put(service, new Counted(client, night));
    }

    @EventSourcingHandler
    void on(ServiceVoided e) {
        noted.put(e.service(), new Voided());
    }
}
