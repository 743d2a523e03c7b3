package org.haven.command.client;

import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.agency.AgencyExamples.HAL;
import static org.haven.command.agency.AgencyExamples.STRANGER;
import static org.haven.command.agency.AgencyExamples.at;
import static org.haven.command.agency.AgencyExamples.harborHouse;
import static org.haven.command.agency.AgencyExamples.victimServiceProvider;
import static org.haven.eventstore.KernelExamples.FAMILY;
import static org.haven.eventstore.KernelExamples.GRANT;
import static org.haven.eventstore.KernelExamples.HARBOR_HOUSE;
import static org.haven.eventstore.KernelExamples.MOTHER;
import static org.haven.eventstore.KernelExamples.NIGHT_SHELTER;
import static org.haven.eventstore.KernelExamples.NOON;
import static org.haven.eventstore.KernelExamples.SON;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.haven.command.agency.Agencies;
import org.haven.command.agency.AgencyFacts;
import org.haven.command.consent.RevokeRoi;
import org.haven.command.permission.ApproveByHdc;
import org.haven.command.permission.DenyByHdc;
import org.haven.command.permission.EndByTime;
import org.haven.command.permission.PermissionRefusal;
import org.haven.command.permission.RequestAgain;
import org.haven.command.permission.RequestAnonymousRecord;
import org.haven.command.permission.RevokeGrant;
import org.haven.command.permission.WithdrawRequest;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.ClientCommand;
import org.haven.command.refusal.Refusal;
import org.haven.command.refusal.Refused;
import org.haven.command.refusal.StaleVersion;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.DemographicsCorrected;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientEvent.IdentityRecorded;
import org.haven.kernel.client.ClientEvent.ReturnCodeIssued;
import org.haven.kernel.client.ClientEvent.ReturnCodeReissued;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.ReissueReason;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Staff;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientTest {

    private static final Instant GRANT_ENDS = Instant.parse("2026-03-10T04:00:00Z");
    private static final ReturnCode CODE = ReturnCode.random(new Random(7));
    private static final SealedIdentity SEALED = new SealedIdentity("sealed");
    private static final Identity NAMELESS = bornOn(LocalDate.of(1980, 5, 17));
    private static final Identity ANA = new Identity(
            Answer.given(new PersonName.Full("Ana", "", "Rivera", "")), NAMELESS.ssn(), NAMELESS.dateOfBirth());
    private static final Demographics NOT_TOLD = new Demographics(
            Answer.notGiven(NonAnswer.NOT_COLLECTED),
            Answer.notGiven(NonAnswer.NOT_COLLECTED),
            Answer.notGiven(NonAnswer.NOT_COLLECTED));
    private static final RoiTerms SIGNED = new RoiTerms(
            RoiChoice.SIGNED, new Sharing.AllAgencies(), TODAY, Optional.empty(), "2026-1", Optional.empty());

    private static final ReturnCodeIssued ISSUED = new ReturnCodeIssued(MOTHER, CODE);
    private static final AnonymousRecordApproved APPROVED =
            new AnonymousRecordApproved(MOTHER, GRANT, HAL.id(), false, GRANT_ENDS);
    private static final AnonymousGrantUsed USED = new AnonymousGrantUsed(MOTHER, GRANT, FAMILY);
    private static final ClientRegistered REGISTERED = new ClientRegistered(MOTHER, HARBOR_HOUSE, TODAY, DANA.id());
    private static final RoiChoiceRecorded AGREED = new RoiChoiceRecorded(MOTHER, SIGNED, Optional.empty(), DANA.id());
    private static final IdentityRecorded NAMELESS_RECORDED =
            new IdentityRecorded(MOTHER, NAMELESS.facts(TODAY), SEALED, DANA.id());
    private static final IdentityRecorded ANA_RECORDED =
            new IdentityRecorded(MOTHER, ANA.facts(TODAY), SEALED, DANA.id());

    private final AggregateTestFixture<Client> client = new AggregateTestFixture<>(Client.class);

    private AgencyFacts agency = harborHouse();
    private Instant now = NOON;
    private boolean holderStands = true;

    @Nested
    class RegisterClientTest {

        @Test
        void who_gives_a_name_is_entered() {
            when(List.of(), new RegisterClient(MOTHER, ANA, Optional.empty(), DANA))
                    .expectEvents(REGISTERED, ISSUED, ANA_RECORDED);
        }

        // E16
        @Test
        void who_agrees_to_share_is_entered_without_a_name() {
            when(List.of(), new RegisterClient(MOTHER, NAMELESS, Optional.of(SIGNED), DANA))
                    .expectEvents(REGISTERED, ISSUED, AGREED, NAMELESS_RECORDED);
        }

        // E1
        @Test
        void who_gives_no_name_and_agrees_to_nothing_is_not_entered() {
            refused(
                    ClientRefusal.NAME_WITHHELD,
                    when(List.of(), new RegisterClient(MOTHER, NAMELESS, Optional.empty(), DANA)));
        }

        @Test
        void an_roi_that_has_ended_agrees_to_nothing() {
            var ended = new RoiTerms(
                    RoiChoice.SIGNED,
                    new Sharing.AllAgencies(),
                    TODAY.minusDays(9),
                    Optional.of(TODAY.minusDays(1)),
                    "2026-1",
                    Optional.empty());
            refused(
                    ClientRefusal.NAME_WITHHELD,
                    when(List.of(), new RegisterClient(MOTHER, NAMELESS, Optional.of(ended), DANA)));
        }

        @Test
        void refusing_the_roi_is_not_agreeing_to_it() {
            refused(
                    ClientRefusal.NAME_WITHHELD,
                    when(List.of(), new RegisterClient(MOTHER, NAMELESS, Optional.of(anonymous()), DANA)));
        }

        // E25
        @Test
        void a_victim_service_provider_enters_nobody() {
            agency = victimServiceProvider();
            refusedInWords(
                    "victim service provider",
                    when(List.of(), new RegisterClient(MOTHER, ANA, Optional.empty(), DANA)));
        }

        // E32, at the end of the agency's day
        @Test
        void nobody_is_born_after_today() {
            now = Instant.parse("2026-03-03T04:59:59Z");
            when(List.of(), new RegisterClient(MOTHER, bornOn(TODAY), Optional.of(SIGNED), DANA))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void who_is_born_tomorrow_is_not_entered() {
            when(List.of(), new RegisterClient(MOTHER, bornOn(TODAY.plusDays(1)), Optional.of(SIGNED), DANA))
                    .expectNoEvents()
                    .expectException(UnacceptableValue.class);
        }
    }

    @Nested
    class RequestAnonymousRecordTest {

        @Test
        void a_request_opens_the_record() {
            when(List.of(), new RequestAnonymousRecord(MOTHER, GRANT, NIGHT_SHELTER, AnonymityReason.SAFETY, DANA))
                    .expectEvents(requested(GRANT, Optional.empty(), Optional.empty()), ISSUED);
        }

        @Test
        void a_victim_service_provider_does_not_even_ask() {
            agency = victimServiceProvider();
            refusedInWords(
                    "victim service provider",
                    when(
                            List.of(),
                            new RequestAnonymousRecord(MOTHER, GRANT, NIGHT_SHELTER, AnonymityReason.SAFETY, DANA)));
        }
    }

    @Nested
    class RequestAgainTest {

        private final GrantId next = GrantId.next();
        private final RequestAgain again = new RequestAgain(MOTHER, next, NIGHT_SHELTER, AnonymityReason.SAFETY, DANA);

        // E8
        @Test
        void after_a_denial_the_agency_may_ask_again() {
            when(waiting(denied()), again).expectEvents(requested(next, Optional.of(GRANT), Optional.empty()));
        }

        // E9
        @Test
        void for_another_household_the_agency_asks_again() {
            when(waiting(APPROVED, USED), again).expectEvents(requested(next, Optional.of(GRANT), Optional.empty()));
        }

        @Test
        void an_expiry_that_nobody_has_recorded_is_recorded_before_the_agency_asks_again() {
            var ended = new AnonymousRecordApproved(MOTHER, GRANT, HAL.id(), false, NOON);
            when(waiting(ended), again)
                    .expectEvents(
                            new AnonymousGrantExpired(MOTHER, GRANT, NOON),
                            requested(next, Optional.of(GRANT), Optional.empty()));
        }

        @Test
        void while_an_approval_holds_there_is_no_second() {
            refused(PermissionRefusal.ALREADY_REQUESTED, when(waiting(APPROVED), again));
        }

        @Test
        void while_a_request_waits_there_is_no_second() {
            refused(PermissionRefusal.ALREADY_REQUESTED, when(waiting(), again));
        }

        @Test
        void a_family_member_does_not_ask_for_themselves() {
            refused(
                    ClientRefusal.NOT_THE_ONE_WHO_ASKED,
                    when(covered(), new RequestAgain(SON, next, NIGHT_SHELTER, AnonymityReason.SAFETY, DANA)));
        }

        @Test
        void who_is_registered_does_not_ask() {
            refused(ClientRefusal.NOT_THE_ONE_WHO_ASKED, when(registered(), again));
        }
    }

    @Nested
    class ApproveByHdcTest {

        @Test
        void the_hdc_permits_the_record() {
            when(waiting(), new ApproveByHdc(MOTHER, HAL, Optional.of(1L))).expectEvents(APPROVED);
        }

        @Test
        void a_worker_does_not() {
            refused(PermissionRefusal.NOT_THE_HDC, when(waiting(), new ApproveByHdc(MOTHER, DANA, Optional.of(1L))));
        }

        @Test
        void a_deputy_permits_in_the_hdcs_place() {
            agency = org.haven.command.agency.AgencyExamples.withDeputy(
                    new org.haven.kernel.event.StaffId("dee"), TODAY);
            var dee = new Staff(new org.haven.kernel.event.StaffId("dee"), HARBOR_HOUSE, DANA.role());
            when(waiting(), new ApproveByHdc(MOTHER, dee, Optional.of(1L)))
                    .expectEvents(new AnonymousRecordApproved(MOTHER, GRANT, dee.id(), false, GRANT_ENDS));
        }

        @Test
        void not_even_a_deputy_permits_their_own_request() {
            agency = org.haven.command.agency.AgencyExamples.withDeputy(DANA.id(), TODAY);
            refused(PermissionRefusal.OWN_REQUEST, when(waiting(), new ApproveByHdc(MOTHER, DANA, Optional.of(1L))));
        }

        @Test
        void what_is_permitted_is_not_permitted_again() {
            refused(
                    PermissionRefusal.NOTHING_TO_DECIDE,
                    when(waiting(APPROVED), new ApproveByHdc(MOTHER, HAL, Optional.of(2L))));
        }
    }

    @Nested
    class DenyByHdcTest {

        @Test
        void the_hdc_does_not_permit_the_record() {
            when(waiting(), new DenyByHdc(MOTHER, DenialReason.OTHER, HAL, Optional.of(1L)))
                    .expectEvents(denied());
        }

        @Test
        void a_worker_denies_nothing() {
            refused(
                    PermissionRefusal.NOT_THE_HDC,
                    when(waiting(), new DenyByHdc(MOTHER, DenialReason.OTHER, DANA, Optional.of(1L))));
        }
    }

    @Nested
    class WithdrawRequestTest {

        @Test
        void the_agency_no_longer_asks() {
            when(waiting(), new WithdrawRequest(MOTHER, DANA, Optional.of(1L)))
                    .expectEvents(new AnonymousRequestWithdrawn(MOTHER, GRANT, DANA.id()));
        }

        @Test
        void what_is_decided_is_not_withdrawn() {
            refused(
                    PermissionRefusal.NOTHING_TO_DECIDE,
                    when(waiting(APPROVED), new WithdrawRequest(MOTHER, DANA, Optional.of(2L))));
        }
    }

    @Nested
    class RevokeGrantTest {

        // E10
        @Test
        void the_hdc_takes_a_grant_in_use_back() {
            when(waiting(APPROVED, USED), new RevokeGrant(MOTHER, RevocationReason.OTHER, HAL, Optional.of(3L)))
                    .expectEvents(new AnonymousGrantRevoked(MOTHER, GRANT, RevocationReason.OTHER, true, HAL.id()));
        }

        @Test
        void what_was_not_granted_is_not_taken_back() {
            refused(
                    PermissionRefusal.NOTHING_TO_REVOKE,
                    when(waiting(), new RevokeGrant(MOTHER, RevocationReason.OTHER, HAL, Optional.of(1L))));
        }
    }

    @Nested
    class EndByTimeTest {

        @Test
        void an_approval_that_was_not_used_in_time_has_expired() {
            now = GRANT_ENDS;
            when(waiting(APPROVED), new EndByTime(MOTHER, GRANT, Staff.haven(HARBOR_HOUSE)))
                    .expectEvents(new AnonymousGrantExpired(MOTHER, GRANT, GRANT_ENDS));
        }

        @Test
        void an_approval_has_not_expired_a_second_before() {
            now = GRANT_ENDS.minusSeconds(1);
            refused(
                    PermissionRefusal.NOT_YET,
                    when(waiting(APPROVED), new EndByTime(MOTHER, GRANT, Staff.haven(HARBOR_HOUSE))));
        }

        @Test
        void an_approval_in_use_does_not_expire() {
            now = GRANT_ENDS.plusSeconds(1);
            refused(
                    PermissionRefusal.NOT_YET,
                    when(waiting(APPROVED, USED), new EndByTime(MOTHER, GRANT, Staff.haven(HARBOR_HOUSE))));
        }
    }

    @Nested
    class RecordIdentityTest {

        private final RecordIdentity nameless = new RecordIdentity(MOTHER, NAMELESS, DANA);

        // E29
        @Test
        void a_client_whose_record_is_permitted_may_tell_all_but_the_name() {
            when(waiting(APPROVED), nameless).expectEvents(NAMELESS_RECORDED);
        }

        @Test
        void an_anonymous_record_takes_no_name() {
            refused(
                    ClientRefusal.ANONYMOUS_RECORD_HAS_NO_NAME,
                    when(waiting(APPROVED), new RecordIdentity(MOTHER, ANA, DANA)));
        }

        // E1
        @Test
        void nothing_about_the_person_is_recorded_before_the_hdc_permits() {
            refused(PermissionRefusal.AWAITING_APPROVAL, when(waiting(), nameless));
        }

        @Test
        void nothing_more_is_recorded_once_the_approval_has_expired() {
            now = GRANT_ENDS;
            refused(PermissionRefusal.GRANT_EXPIRED, when(waiting(APPROVED), nameless));
        }

        @Test
        void who_the_client_is_is_recorded_once() {
            refused(ClientRefusal.IDENTITY_ALREADY_RECORDED, when(waiting(APPROVED, NAMELESS_RECORDED), nameless));
        }

        // E38
        @Test
        void a_family_member_may_give_a_name() {
            when(covered(), new RecordIdentity(SON, ANA, DANA))
                    .expectEvents(new IdentityRecorded(SON, ANA.facts(TODAY), SEALED, DANA.id()));
        }

        @Test
        void a_family_member_tells_nothing_unless_the_familys_grant_stands() {
            holderStands = false;
            refused(PermissionRefusal.AWAITING_APPROVAL, when(covered(), new RecordIdentity(SON, NAMELESS, DANA)));
        }
    }

    @Nested
    class CorrectIdentityTest {

        @Test
        void what_was_recorded_is_replaced() {
            when(registered(ANA_RECORDED), correct(ANA, 2))
                    .expectEvents(new IdentityCorrected(
                            MOTHER, ANA.facts(TODAY), SEALED, CorrectionReason.DOCUMENT_SEEN, DANA.id()));
        }

        @Test
        void a_dob_is_judged_by_the_day_the_record_was_opened_and_not_by_today() {
            now = NOON.plusSeconds(9 * 24 * 3600);
            var bornLater = bornOn(TODAY.plusDays(1));
            when(waiting(APPROVED, USED, NAMELESS_RECORDED), correct(bornLater, 4))
                    .expectEvents(new IdentityCorrected(
                            MOTHER, bornLater.facts(TODAY), SEALED, CorrectionReason.DOCUMENT_SEEN, DANA.id()));
        }

        @Test
        void what_was_not_recorded_is_not_corrected() {
            refused(ClientRefusal.IDENTITY_NOT_RECORDED, when(registered(), correct(ANA, 1)));
        }

        @Test
        void a_name_is_not_taken_away_from_a_client_who_agreed_to_nothing() {
            refused(ClientRefusal.NAME_WITHHELD, when(registered(ANA_RECORDED), correct(NAMELESS, 2)));
        }

        @Test
        void an_anonymous_record_gets_no_name_by_correction() {
            refused(
                    ClientRefusal.ANONYMOUS_RECORD_HAS_NO_NAME,
                    when(waiting(APPROVED, NAMELESS_RECORDED), correct(ANA, 3)));
        }

        private CorrectIdentity correct(Identity identity, long seen) {
            return new CorrectIdentity(MOTHER, identity, CorrectionReason.DOCUMENT_SEEN, DANA, Optional.of(seen));
        }
    }

    @Nested
    class DemographicsTest {

        private final DemographicsRecorded recorded = new DemographicsRecorded(MOTHER, NOT_TOLD, DANA.id());
        private final RecordDemographics record = new RecordDemographics(MOTHER, NOT_TOLD, DANA);

        @Test
        void the_answers_are_recorded() {
            when(waiting(APPROVED), record).expectEvents(recorded);
        }

        @Test
        void no_answers_are_recorded_before_the_hdc_permits() {
            refused(PermissionRefusal.AWAITING_APPROVAL, when(waiting(), record));
        }

        @Test
        void answers_are_recorded_once() {
            refused(ClientRefusal.DEMOGRAPHICS_ALREADY_RECORDED, when(registered(recorded), record));
        }

        @Test
        void answers_are_replaced() {
            when(registered(recorded), correct(2))
                    .expectEvents(
                            new DemographicsCorrected(MOTHER, NOT_TOLD, CorrectionReason.ENTERED_WRONGLY, DANA.id()));
        }

        @Test
        void answers_that_were_not_recorded_are_not_replaced() {
            refused(ClientRefusal.DEMOGRAPHICS_NOT_RECORDED, when(registered(), correct(1)));
        }

        private CorrectDemographics correct(long seen) {
            return new CorrectDemographics(MOTHER, NOT_TOLD, CorrectionReason.ENTERED_WRONGLY, DANA, Optional.of(seen));
        }
    }

    @Nested
    class RevokeRoiTest {

        @Test
        void a_client_takes_the_choice_back() {
            when(registered(AGREED), new RevokeRoi(MOTHER, DANA, Optional.of(2L)))
                    .expectEvents(new RoiRevoked(MOTHER, TODAY, DANA.id()));
        }

        @Test
        void what_was_not_agreed_is_not_taken_back() {
            refusedInWords("agreed to nothing", when(registered(), new RevokeRoi(MOTHER, DANA, Optional.of(1L))));
        }
    }

    @Nested
    class ReissueReturnCodeTest {

        @Test
        void a_client_gets_another_code() {
            when(registered(), new ReissueReturnCode(MOTHER, ReissueReason.LOST, DANA))
                    .expectEvents(new ReturnCodeReissued(MOTHER, CODE, ReissueReason.LOST, DANA.id()));
        }
    }

    /** A command as somebody sends it who saw some version. */
    interface Sent {
        ClientCommand by(Staff staff, Optional<Long> seen);
    }

    static Stream<Sent> commandsThatNameAVersion() {
        return Stream.of(
                (by, seen) -> new ApproveByHdc(MOTHER, by, seen),
                (by, seen) -> new DenyByHdc(MOTHER, DenialReason.OTHER, by, seen),
                (by, seen) -> new WithdrawRequest(MOTHER, by, seen),
                (by, seen) -> new RevokeGrant(MOTHER, RevocationReason.OTHER, by, seen),
                (by, seen) -> new CorrectIdentity(MOTHER, NAMELESS, CorrectionReason.DOCUMENT_SEEN, by, seen),
                (by, seen) -> new CorrectDemographics(MOTHER, NOT_TOLD, CorrectionReason.DOCUMENT_SEEN, by, seen),
                (by, seen) -> new RevokeRoi(MOTHER, by, seen));
    }

    static Stream<Sent> everyCommand() {
        return Stream.concat(
                commandsThatNameAVersion(),
                Stream.of(
                        (by, seen) ->
                                new RequestAgain(MOTHER, GrantId.next(), NIGHT_SHELTER, AnonymityReason.SAFETY, by),
                        (by, seen) -> new EndByTime(MOTHER, GRANT, by),
                        (by, seen) -> new RecordIdentity(MOTHER, NAMELESS, by),
                        (by, seen) -> new RecordDemographics(MOTHER, NOT_TOLD, by),
                        (by, seen) -> new ReissueReturnCode(MOTHER, ReissueReason.LOST, by)));
    }

    // E4
    @ParameterizedTest
    @MethodSource("everyCommand")
    void for_another_agency_the_record_is_not_there(Sent command) {
        when(waiting(), command.by(STRANGER, Optional.empty())).expectNoEvents().expectException(Absent.class);
    }

    @ParameterizedTest
    @MethodSource("commandsThatNameAVersion")
    void nothing_is_done_to_a_record_that_has_moved_on(Sent command) {
        when(waiting(), command.by(HAL, Optional.of(0L))).expectNoEvents().expectException(StaleVersion.class);
    }

    @ParameterizedTest
    @MethodSource("commandsThatNameAVersion")
    void another_agency_does_not_learn_that_the_record_has_moved_on(Sent command) {
        when(waiting(), command.by(STRANGER, Optional.of(0L))).expectNoEvents().expectException(Absent.class);
    }

    private ResultValidator<Client> when(List<?> history, Object command) {
        client.registerInjectableResource((Agencies) id -> agency);
        client.registerInjectableResource((GrantHolders) holder -> {
            if (!holderStands) {
                throw PermissionRefusal.AWAITING_APPROVAL.refuse();
            }
        });
        client.registerInjectableResource(at(now));
        client.registerInjectableResource(new Random(7));
        client.registerInjectableResource(new Envelope());
        client.registerAnnotatedCommandHandler(new FamilyCommands(client.getRepository(), id -> agency, at(now)));
        return (history.isEmpty() ? client.givenNoPriorActivity() : client.given(history)).when(command);
    }

    private static List<?> waiting(Object... more) {
        return history(List.of(requested(GRANT, Optional.empty(), Optional.empty()), ISSUED), more);
    }

    private static List<?> registered(Object... more) {
        return history(List.of(REGISTERED, ISSUED), more);
    }

    private static List<?> covered() {
        return List.of(
                new CoveredByGrant(SON, GRANT, MOTHER, HARBOR_HOUSE, TODAY, DANA.id()),
                new ReturnCodeIssued(SON, CODE));
    }

    private static List<?> history(List<?> before, Object... more) {
        var history = new ArrayList<Object>(before);
        history.addAll(List.of(more));
        return history;
    }

    private static AnonymousRecordRequested requested(
            GrantId grant, Optional<GrantId> follows, Optional<Instant> provisionalUntil) {
        return new AnonymousRecordRequested(
                MOTHER,
                grant,
                HARBOR_HOUSE,
                NIGHT_SHELTER,
                AnonymityReason.SAFETY,
                TODAY,
                follows,
                provisionalUntil,
                DANA.id());
    }

    private static AnonymousRecordDenied denied() {
        return new AnonymousRecordDenied(MOTHER, GRANT, DenialReason.OTHER, HAL.id());
    }

    private static RoiTerms anonymous() {
        return new RoiTerms(
                RoiChoice.ENTER_ANONYMOUS,
                new Sharing.OwnAgency(),
                TODAY,
                Optional.empty(),
                "2026-1",
                Optional.empty());
    }

    private static Identity bornOn(LocalDate day) {
        return new Identity(
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.notGiven(NonAnswer.NOT_COLLECTED),
                Answer.given(new DateOfBirth.Exact(day)));
    }

    private static void refused(Refusal refusal, ResultValidator<Client> result) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(refusal.title());
    }

    private static void refusedInWords(String words, ResultValidator<Client> result) {
        result.expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(org.hamcrest.Matchers.containsString(words));
    }

    /** Seals everything alike; what a seal is worth is the event store's affair. */
    private static final class Envelope implements IdentitySeal {

        @Override
        public SealedIdentity seal(ClientId client, Identity identity) {
            return SEALED;
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
    }
}
