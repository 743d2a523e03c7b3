package org.haven.query.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymizationApproved;
import org.haven.kernel.client.ClientEvent.AnonymizationRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.DemographicsTold;
import org.haven.kernel.client.ClientEvent.DetailsTold;
import org.haven.kernel.client.ClientEvent.FamilyMemberAdded;
import org.haven.kernel.client.ClientEvent.IdentityTold;
import org.haven.kernel.client.ClientEvent.LinkReceived;
import org.haven.kernel.client.ClientEvent.LinkReleased;
import org.haven.kernel.client.ClientEvent.OfAnonymization;
import org.haven.kernel.client.ClientEvent.RecordLinked;
import org.haven.kernel.client.ClientEvent.RecordUnlinked;
import org.haven.kernel.client.ClientEvent.ReturnCodeIssued;
import org.haven.kernel.client.ClientEvent.ReturnCodeReissued;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.element.Answers;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.haven.query.viewer.Standing;
import org.springframework.stereotype.Component;

/** Keeps each client's card, and beside it, in the schema for it, who the client is. */
@Component
final class ClientCardProjection extends ReadModel {

    private static final Table CARD = Table.of("query.client_card", "client_id", "client_id");
    private static final Table MEMBER = Table.of("query.client_card_member", "client_id", "client_id", "member_id");

    private static final Table LINK = Table.of("query.client_card_link", "client_id", "client_id", "linked_id");

    ClientCardProjection(IdentitySeal seal) {
        super("client_card", CARD, MEMBER, LINK, Identities.TABLE, Identities.WORDS);
        var identities = new Identities(seal);
        on(ClientRegistered.class, (e, at, rows) -> opened(e.client(), e.agency(), Optional.empty(), e.on(), rows));
        on(
                AnonymousRecordRequested.class,
                (e, at, rows) -> opened(e.client(), e.agency(), Optional.empty(), e.on(), rows));
        on(
                CoveredByGrant.class,
                (e, at, rows) -> opened(e.client(), e.agency(), Optional.of(e.holder()), e.on(), rows));
        on(ReturnCodeIssued.class, (e, at, rows) -> card(e, rows).ifPresent(card -> carries(e.code(), card)));
        on(ReturnCodeReissued.class, (e, at, rows) -> card(e, rows).ifPresent(card -> carries(e.code(), card)));
        on(DemographicsTold.class, (e, at, rows) -> card(e, rows).ifPresent(card -> answered(e.demographics(), card)));
        on(DetailsTold.class, (e, at, rows) -> card(e, rows).ifPresent(card -> detailed(e.answers(), card)));
        on(DetailsTold.class, (e, at, rows) -> identities.said(e.client(), e.words(), rows));
        on(
                FamilyMemberAdded.class,
                (e, at, rows) -> rows.open(
                                MEMBER, e.client().value(), e.member().value())
                        .put("relationship", e.relationship().code()));
        on(IdentityTold.class, (e, at, rows) -> card(e, rows).ifPresent(card -> told(e.facts(), card)));
        on(IdentityTold.class, (e, at, rows) -> identities.told(e.client(), e.sealed(), rows));
        on(OfAnonymization.class, (e, at, rows) -> card(e, rows).ifPresent(card -> card.put("removal", removal(e))));
        on(RecordLinked.class, (e, at, rows) -> linkedTo(e, Optional.of(e.survivor()), rows));
        on(RecordUnlinked.class, (e, at, rows) -> linkedTo(e, Optional.empty(), rows));
        on(
                LinkReceived.class,
                (e, at, rows) -> rows.open(LINK, e.client().value(), e.linked().value()));
        on(
                LinkReleased.class,
                (e, at, rows) -> rows.drop(LINK, e.client().value(), e.linked().value()));
        Standing.keptIn(CARD, this::on);
        // Everything that happens to the client moves the version of the record.
        on(ClientEvent.class, (e, at, rows) -> card(e, rows).ifPresent(card -> card.put("version", at.version())));
    }

    /** A record asked for again stays open since the first time. */
    private static void opened(ClientId client, AgencyId agency, Optional<ClientId> holder, LocalDate on, Rows rows) {
        if (rows.find(CARD, client.value()).isEmpty()) {
            rows.open(CARD, client.value())
                    .put("agency_id", agency.value())
                    .put("holder_id", holder.map(ClientId::value))
                    .put("opened_on", on);
        }
    }

    private static Optional<Row> card(ClientEvent event, Rows rows) {
        return rows.find(CARD, event.client().value());
    }

    private static void carries(ReturnCode code, Row card) {
        card.put("return_code", code.value());
    }

    private static void answered(Demographics answers, Row card) {
        card.put("races", codes(answers.races().asGiven().orElse(Set.of())))
                .put("race_none", answers.races().asNotGiven().map(NonAnswer::code))
                .put("veteran", code(answers.veteran()))
                .put("sex", code(answers.sex()));
    }

    private static void detailed(Answers details, Row card) {
        card.put(
                "details",
                details.values().entrySet().stream()
                        .map(answer -> answer.getKey() + "=" + answer.getValue())
                        .toList());
    }

    private static Optional<String> removal(OfAnonymization event) {
        if (event instanceof AnonymizationRequested) {
            return Optional.of("REQUESTED");
        }
        return event instanceof AnonymizationApproved ? Optional.of("DUE") : Optional.empty();
    }

    private static void linkedTo(ClientEvent event, Optional<ClientId> survivor, Rows rows) {
        card(event, rows).ifPresent(card -> card.put("linked_to", survivor.map(ClientId::value)));
    }

    private static void told(IdentityFacts facts, Row card) {
        card.put("name_quality", facts.name().code())
                .put("ssn_quality", facts.ssn().code())
                .put("dob_quality", facts.dateOfBirth().code());
    }

    private static List<Integer> codes(Set<Race> races) {
        return races.stream().map(HudCode::code).sorted().toList();
    }

    private static int code(Answer<? extends HudCode> answer) {
        return answer.asNotGiven()
                .map(NonAnswer::code)
                .or(() -> answer.asGiven().map(HudCode::code))
                .orElseThrow();
    }
}
