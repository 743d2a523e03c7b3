package org.haven.query.consent;

import java.util.List;
import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent.RoiPolicySet;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.StaffId;
import org.haven.query.viewer.Shared;
import org.springframework.stereotype.Component;

/** Keeps everything a client chose about sharing. */
@Component
final class ConsentStatusProjection extends ReadModel {

    private static final Table CONSENT = Table.ofLines("query.consent_status", "client_id", "client_id", "version");

    private static final Table POLICY = Table.of("query.roi_policy", "agency_id", "agency_id");

    ConsentStatusProjection() {
        super("consent_status", CONSENT, POLICY);
        on(RoiChoiceRecorded.class, (e, at, rows) -> chosen(e, line(e, at, rows)));
        on(
                RoiPolicySet.class,
                (e, at, rows) -> set(e.policy(), rows.open(POLICY, e.agency().value())));
        on(
                RoiRevoked.class,
                (e, at, rows) -> line(e, at, rows)
                        .put("choice", "REVOKED")
                        .put("sharing", "OWN_AGENCY")
                        .put("agencies", List.of())
                        .put("since", e.on())
                        .put("recorded_by", e.recordedBy().value()));
    }

    private static Row line(ClientEvent event, StoredEvent at, Rows rows) {
        return rows.open(CONSENT, event.client().value(), at.version()).put("recorded_at", at.writtenAt());
    }

    private static void set(RoiPolicy policy, Row row) {
        row.put("term_days", policy.termDays())
                .put("verbal_follow_up_days", policy.verbalFollowUpDays())
                .put("renewal_notice_days", policy.renewalNoticeDays())
                .put("consent_age", policy.consentAge())
                .put("unaccompanied_minors_may_share", policy.unaccompaniedMinorsMayShare());
    }

    private static void chosen(RoiChoiceRecorded event, Row line) {
        var terms = event.terms();
        line.put("choice", terms.choice())
                .put("sharing", Shared.nameOf(terms.sharing()))
                .put("agencies", Shared.listed(terms.sharing()))
                .put("since", terms.since())
                .put("until", terms.until())
                .put("notice", terms.notice())
                .put("attested_by", terms.attestedBy().map(StaffId::value))
                .put("language", terms.language())
                .put("form", terms.form())
                .put("guardian", terms.guardian())
                .put("included_by", event.includedBy().map(ClientId::value))
                .put("recorded_by", event.recordedBy().value());
    }
}
