package org.haven.query.client;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.DemographicsCorrected;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientEvent.FamilyMemberAdded;
import org.haven.kernel.client.ClientEvent.ReturnCodeIssued;
import org.haven.kernel.client.ClientEvent.ReturnCodeReissued;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each client's card, without anything that says who they are. */
@Component
@ProcessingGroup("client_card")
final class ClientCardProjection {

    private final JdbcClient sql;

    ClientCardProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ClientRegistered event) {
        open(event.client(), event.agency(), Optional.empty(), event.on(), "REGISTERED");
    }

    @EventHandler
    void on(AnonymousRecordRequested event) {
        var standing = event.provisionalUntil().isPresent() ? "PROVISIONAL" : "AWAITING";
        open(event.client(), event.agency(), Optional.empty(), event.on(), standing);
    }

    @EventHandler
    void on(CoveredByGrant event) {
        open(event.client(), event.agency(), Optional.of(event.holder()), event.on(), "COVERED");
    }

    /** A record asked for again stays open since the first time, and goes on standing by a grant that is used. */
    private void open(ClientId client, AgencyId agency, Optional<ClientId> holder, LocalDate on, String standing) {
        sql.sql("""
                        INSERT INTO query.client_card (client_id, agency_id, holder_id, opened_on, standing, version)
                        VALUES (:client, :agency, :holder::uuid, :on, :standing, 0)
                        ON CONFLICT (client_id) DO UPDATE SET standing = excluded.standing
                        WHERE client_card.standing <> 'USED'
                        """)
                .param("client", client.value())
                .param("agency", agency.value())
                .param("holder", holder.map(ClientId::value).orElse(null))
                .param("on", on)
                .param("standing", standing)
                .update();
    }

    @EventHandler
    void on(ReturnCodeIssued event) {
        carries(event.client(), event.code());
    }

    @EventHandler
    void on(ReturnCodeReissued event) {
        carries(event.client(), event.code());
    }

    private void carries(ClientId client, ReturnCode code) {
        sql.sql("UPDATE query.client_card SET return_code = :code WHERE client_id = :client")
                .param("code", code.value())
                .param("client", client.value())
                .update();
    }

    @EventHandler
    void on(DemographicsRecorded event) {
        answered(event.client(), event.demographics());
    }

    @EventHandler
    void on(DemographicsCorrected event) {
        answered(event.client(), event.demographics());
    }

    private void answered(ClientId client, Demographics answers) {
        sql.sql("""
                        UPDATE query.client_card
                        SET races = :races, race_none = :raceNone::integer, veteran = :veteran, sex = :sex
                        WHERE client_id = :client
                        """)
                .param("races", codes(answers.races().asGiven().orElse(Set.of())))
                .param(
                        "raceNone",
                        answers.races().asNotGiven().map(NonAnswer::code).orElse(null))
                .param("veteran", code(answers.veteran()))
                .param("sex", code(answers.sex()))
                .param("client", client.value())
                .update();
    }

    @EventHandler
    void on(FamilyMemberAdded event) {
        sql.sql("""
                        INSERT INTO query.client_card_member (client_id, member_id, relationship)
                        VALUES (:client, :member, :relationship)
                        ON CONFLICT (client_id, member_id) DO UPDATE SET relationship = excluded.relationship
                        """)
                .param("client", event.client().value())
                .param("member", event.member().value())
                .param("relationship", event.relationship().code())
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE query.client_card, query.client_card_member").update();
    }

    private static Integer[] codes(Set<Race> races) {
        return races.stream().map(HudCode::code).sorted().toArray(Integer[]::new);
    }

    private static int code(Answer<? extends HudCode> answer) {
        return answer.asNotGiven()
                .map(NonAnswer::code)
                .or(() -> answer.asGiven().map(HudCode::code))
                .orElseThrow();
    }
}
