package org.haven.command.client;

import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.agency.AgencyExamples.HAL;
import static org.haven.command.agency.AgencyExamples.STRANGER;
import static org.haven.command.agency.AgencyExamples.at;
import static org.haven.command.agency.AgencyExamples.harborHouse;
import static org.haven.command.agency.AgencyExamples.victimServiceProvider;
import static org.haven.command.agency.AgencyExamples.with;
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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.haven.command.agency.Agencies;
import org.haven.command.agency.AgencyFacts;
import org.haven.command.consent.Children;
import org.haven.command.consent.RecordRoiChoice;
import org.haven.command.consent.RevokeRoi;
import org.haven.command.permission.ApproveAnonymization;
import org.haven.command.permission.ApproveByHdc;
import org.haven.command.permission.DenyAnonymization;
import org.haven.command.permission.DenyByHdc;
import org.haven.command.permission.EndByTime;
import org.haven.command.permission.PermissionRefusal;
import org.haven.command.permission.RequestAgain;
import org.haven.command.permission.RequestAnonymization;
import org.haven.command.permission.RequestAnonymousRecord;
import org.haven.command.permission.RevokeGrant;
import org.haven.command.permission.WithdrawAnonymization;
import org.haven.command.permission.WithdrawRequest;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.ClientCommand;
import org.haven.command.refusal.Refusal;
import org.haven.command.refusal.Refused;
import org.haven.command.refusal.StaleVersion;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.AnonymizationReason;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientEvent.AnonymizationApproved;
import org.haven.kernel.client.ClientEvent.AnonymizationDenied;
import org.haven.kernel.client.ClientEvent.AnonymizationRequested;
import org.haven.kernel.client.ClientEvent.AnonymizationWithdrawn;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ClientDetailsCorrected;
import org.haven.kernel.client.ClientEvent.ClientDetailsRecorded;
import org.haven.kernel.client.ClientEvent.ClientIdentified;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.DemographicsChanged;
import org.haven.kernel.client.ClientEvent.DemographicsCorrected;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientEvent.IdentityChanged;
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
import org.haven.kernel.client.Identifier;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.LinkReason;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.ReissueReason;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.client.UnlinkReason;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.YesNo;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientTest {

    private static final Instant GRANT_ENDS = Instant.parse("2026-03-10T04:00:00Z");
    private static final ReturnCode CODE = ReturnCode.random(new Random(7));
    private static final SealedIdentity SEALED = new SealedIdentity("sealed");
    private static final SealedWords WORDS = new SealedWords("words");
    private static final Identity NAMELESS = bornOn(LocalDate.of(1980, 5, 17));
    private static final Identity ANA = new Identity(
            Answer.given(new PersonName.Full("Ana", "", "Rivera", "")), NAMELESS.ssn(), NAMELESS.dateOfBirth());
    private static final Demographics NOT_TOLD = new Demographics(
            Answer.notGiven(NonAnswer.NOT_COLLECTED),
            Answer.notGiven(NonAnswer.NOT_COLLECTED),
            Answer.notGiven(NonAnswer.NOT_COLLECTED));
    private static final Demographics VETERAN = new Demographics(
            Answer.notGiven(NonAnswer.NOT_COLLECTED),
            Answer.given(YesNo.YES),
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

    private AgencyFacts agency = harborHouse();
    private Instant now = NOON;
    private boolean holderStands = true;
    private boolean staysOverlap;
    private Optional<Identity> opened = Optional.empty();

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
            when(List.of(), new RegisterClient(MOTHER, anaBornOn(TODAY), Optional.empty(), DANA))
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
    class ChangedInLifeTest {

        @Test
        void a_new_name_is_a_change_and_no_correction() {
            when(
                            registered(ANA_RECORDED),
                            new ChangeIdentity(MOTHER, ANA, TODAY, ChangeReason.NAME_CHANGED, DANA, Optional.of(2L)))
                    .expectEvents(new IdentityChanged(
                            MOTHER, ANA.facts(TODAY), SEALED, TODAY, ChangeReason.NAME_CHANGED, DANA.id()));
        }

        @Test
        void what_changed_changed_between_the_opening_of_the_record_and_today() {
            for (var day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
                when(
                                registered(ANA_RECORDED),
                                new ChangeIdentity(MOTHER, ANA, day, ChangeReason.NAME_CHANGED, DANA, Optional.empty()))
                        .expectNoEvents()
                        .expectException(UnacceptableValue.class);
            }
        }

        @Test
        void what_was_never_recorded_has_not_changed() {
            refused(
                    ClientRefusal.IDENTITY_NOT_RECORDED,
                    when(
                            registered(),
                            new ChangeIdentity(MOTHER, ANA, TODAY, ChangeReason.NAME_CHANGED, DANA, Optional.empty())));
            refused(
                    ClientRefusal.DEMOGRAPHICS_NOT_RECORDED,
                    when(
                            registered(),
                            new ChangeDemographics(
                                    MOTHER,
                                    NOT_TOLD,
                                    TODAY,
                                    ChangeReason.CIRCUMSTANCES_CHANGED,
                                    DANA,
                                    Optional.empty())));
        }

        @Test
        void answers_change_too() {
            when(
                            registered(ANA_RECORDED, new DemographicsRecorded(MOTHER, NOT_TOLD, DANA.id())),
                            new ChangeDemographics(
                                    MOTHER, VETERAN, TODAY, ChangeReason.CIRCUMSTANCES_CHANGED, DANA, Optional.empty()))
                    .expectEvents(new DemographicsChanged(
                            MOTHER, VETERAN, TODAY, ChangeReason.CIRCUMSTANCES_CHANGED, DANA.id()));
        }

        @Test
        void an_anonymous_record_takes_no_name_by_a_change() {
            refused(
                    ClientRefusal.ANONYMOUS_RECORD_HAS_NO_NAME,
                    when(
                            waiting(APPROVED, NAMELESS_RECORDED),
                            new ChangeIdentity(MOTHER, ANA, TODAY, ChangeReason.NAME_CHANGED, DANA, Optional.empty())));
        }
    }

    @Nested
    class DetailsTest {

        private static final Answers SERVED =
                new Answers(Map.of("MilitaryBranch", "1", "AdditionalRaceEthnicity", "Taino"));

        @Test
        void a_veterans_service_is_recorded_and_words_are_sealed() {
            when(
                            registered(ANA_RECORDED, new DemographicsRecorded(MOTHER, VETERAN, DANA.id())),
                            new RecordDetails(MOTHER, SERVED, DANA))
                    .expectEvents(new ClientDetailsRecorded(
                            MOTHER, Answers.one("MilitaryBranch", "1"), Optional.of(WORDS), DANA.id()));
        }

        @Test
        void nobody_else_is_asked_about_service() {
            when(
                            registered(ANA_RECORDED, new DemographicsRecorded(MOTHER, NOT_TOLD, DANA.id())),
                            new RecordDetails(MOTHER, SERVED, DANA))
                    .expectNoEvents()
                    .expectException(UnacceptableValue.class);
        }

        @Test
        void what_is_asked_of_a_stay_is_not_asked_of_a_client() {
            when(registered(ANA_RECORDED), new RecordDetails(MOTHER, Answers.one("Destination", "17"), DANA))
                    .expectNoEvents()
                    .expectException(UnacceptableValue.class);
        }

        @Test
        void what_was_recorded_is_corrected_and_only_that() {
            var recorded = new ClientDetailsRecorded(MOTHER, Answers.NONE, Optional.of(WORDS), DANA.id());
            var words = Answers.one("AdditionalRaceEthnicity", "Taino");
            var correction =
                    new CorrectDetails(MOTHER, words, CorrectionReason.ENTERED_WRONGLY, DANA, Optional.empty());
            when(registered(recorded), correction)
                    .expectEvents(new ClientDetailsCorrected(
                            MOTHER, Answers.NONE, Optional.of(WORDS), CorrectionReason.ENTERED_WRONGLY, DANA.id()));
            refused(ClientRefusal.DETAILS_NOT_RECORDED, when(registered(), correction));
            refused(
                    ClientRefusal.DETAILS_ALREADY_RECORDED,
                    when(registered(recorded), new RecordDetails(MOTHER, words, DANA)));
        }
    }

    @Nested
    class IdentifyClientTest {

        private final IdentifyClient identify = new IdentifyClient(MOTHER, ANA, SIGNED, DANA, Optional.empty());
        private final ClientIdentified identified = new ClientIdentified(MOTHER, ANA.facts(TODAY), SEALED, DANA.id());

        // E43
        @Test
        void who_was_anonymous_says_who_they_are_and_chooses_anew() {
            when(waiting(APPROVED, NAMELESS_RECORDED, USED), identify).expectEvents(identified, AGREED);
        }

        @Test
        void it_asks_for_no_permission() {
            when(waiting(), identify).expectEvents(identified, AGREED);
            when(waiting(denied()), identify).expectEvents(identified, AGREED);
        }

        @Test
        void a_covered_member_is_identified_likewise() {
            when(covered(), new IdentifyClient(SON, ANA, SIGNED, DANA, Optional.empty()))
                    .expectEvents(
                            new ClientIdentified(SON, ANA.facts(TODAY), SEALED, DANA.id()),
                            new RoiChoiceRecorded(SON, SIGNED, Optional.empty(), DANA.id()));
        }

        @Test
        void from_then_on_the_record_is_like_a_registered_one() {
            var history = waiting(APPROVED, NAMELESS_RECORDED, identified, AGREED);
            refused(
                    ClientRefusal.NOT_THE_ONE_WHO_ASKED,
                    when(
                            history,
                            new RequestAgain(MOTHER, GrantId.next(), NIGHT_SHELTER, AnonymityReason.SAFETY, DANA)));
            refused(ClientRefusal.NOT_ENTERED_ANONYMOUSLY, when(history, identify));
            when(history, new CorrectIdentity(MOTHER, ANA, CorrectionReason.DOCUMENT_SEEN, DANA, Optional.empty()))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void a_request_that_was_open_is_still_decided() {
            when(waiting(identified, AGREED), new ApproveByHdc(MOTHER, HAL, Optional.empty()))
                    .expectEvents(APPROVED);
        }

        @Test
        void it_takes_a_name_and_a_choice_that_agrees() {
            when(waiting(APPROVED), new IdentifyClient(MOTHER, NAMELESS, SIGNED, DANA, Optional.empty()))
                    .expectNoEvents()
                    .expectException(UnacceptableValue.class);
            when(waiting(APPROVED), new IdentifyClient(MOTHER, ANA, anonymous(), DANA, Optional.empty()))
                    .expectNoEvents()
                    .expectException(UnacceptableValue.class);
        }

        @Test
        void who_was_registered_was_never_anonymous() {
            refused(ClientRefusal.NOT_ENTERED_ANONYMOUSLY, when(registered(NAMELESS_RECORDED), identify));
        }
    }

    @Nested
    class RemovalOfANameTest {

        private final AnonymizationRequested asked =
                new AnonymizationRequested(MOTHER, AnonymizationReason.SAFETY, Set.of(Identifier.SSN), DANA.id());
        private final AnonymizationApproved approvedRemoval = new AnonymizationApproved(MOTHER, HAL.id());

        // E19
        @Test
        void a_client_with_a_name_asks() {
            when(
                            registered(ANA_RECORDED),
                            new RequestAnonymization(
                                    MOTHER, AnonymizationReason.SAFETY, Set.of(Identifier.SSN), DANA, Optional.empty()))
                    .expectEvents(asked);
        }

        @Test
        void where_there_is_no_name_there_is_none_to_remove() {
            refusedInWords(
                    "no name",
                    when(
                            registered(AGREED, NAMELESS_RECORDED),
                            new RequestAnonymization(
                                    MOTHER, AnonymizationReason.SAFETY, Set.of(), DANA, Optional.empty())));
        }

        @Test
        void the_hdc_permits_and_the_record_takes_no_new_name() {
            when(registered(ANA_RECORDED, asked), new ApproveAnonymization(MOTHER, HAL, Optional.empty()))
                    .expectEvents(approvedRemoval);
            refusedInWords(
                    "about to be removed",
                    when(
                            registered(ANA_RECORDED, asked, approvedRemoval),
                            new CorrectIdentity(MOTHER, ANA, CorrectionReason.DOCUMENT_SEEN, DANA, Optional.empty())));
        }

        @Test
        void it_is_denied_or_withdrawn_and_may_be_asked_again() {
            when(
                            registered(ANA_RECORDED, asked),
                            new DenyAnonymization(MOTHER, DenialReason.OTHER, HAL, Optional.empty()))
                    .expectEvents(new AnonymizationDenied(MOTHER, DenialReason.OTHER, HAL.id()));
            when(registered(ANA_RECORDED, asked), new WithdrawAnonymization(MOTHER, DANA, Optional.empty()))
                    .expectEvents(new AnonymizationWithdrawn(MOTHER, DANA.id()));
            when(
                            registered(ANA_RECORDED, asked, new AnonymizationWithdrawn(MOTHER, DANA.id())),
                            new RequestAnonymization(
                                    MOTHER, AnonymizationReason.SAFETY, Set.of(Identifier.SSN), DANA, Optional.empty()))
                    .expectEvents(asked);
        }
    }

    // E23
    @Test
    void a_minor_who_comes_alone_is_entered_and_not_shared() {
        var young = bornOn(TODAY.minusYears(18).plusDays(1));
        refusedInWords("without family", when(List.of(), new RegisterClient(MOTHER, young, Optional.of(SIGNED), DANA)));
        when(List.of(), new RegisterClient(MOTHER, bornOn(TODAY.minusYears(18)), Optional.of(SIGNED), DANA))
                .expectSuccessfulHandlerExecution();
    }

    // E23
    @Test
    void a_minor_who_is_known_to_be_alone_chooses_nothing_that_shares() {
        opened = Optional.of(bornOn(TODAY.minusYears(15)));
        refusedInWords(
                "without family",
                when(registered(ANA_RECORDED), new RecordRoiChoice(MOTHER, SIGNED, Children.NONE, DANA)));
        agency = with(new RoiPolicy(Optional.empty(), 14, 30, 15, false));
        when(registered(ANA_RECORDED), new RecordRoiChoice(MOTHER, SIGNED, Children.NONE, DANA))
                .expectEvents(AGREED);
    }

    // E25
    @ParameterizedTest
    @MethodSource("everyCommand")
    void a_victim_service_provider_does_nothing_to_a_client(Sent command) {
        agency = victimServiceProvider();
        refusedInWords("victim service provider", when(waiting(), command.by(HAL, Optional.empty())));
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
                (by, seen) -> new ChangeIdentity(MOTHER, NAMELESS, TODAY, ChangeReason.NAME_CHANGED, by, seen),
                (by, seen) -> new ChangeDemographics(MOTHER, NOT_TOLD, TODAY, ChangeReason.FAMILY_CHANGED, by, seen),
                (by, seen) -> new CorrectDetails(MOTHER, Answers.NONE, CorrectionReason.DOCUMENT_SEEN, by, seen),
                (by, seen) -> new IdentifyClient(MOTHER, ANA, SIGNED, by, seen),
                (by, seen) -> new RequestAnonymization(MOTHER, AnonymizationReason.SAFETY, Set.of(), by, seen),
                (by, seen) -> new ApproveAnonymization(MOTHER, by, seen),
                (by, seen) -> new DenyAnonymization(MOTHER, DenialReason.OTHER, by, seen),
                (by, seen) -> new WithdrawAnonymization(MOTHER, by, seen),
                (by, seen) -> new LinkRecords(MOTHER, SON, LinkReason.CLIENT_SAID_SO, true, by, seen),
                (by, seen) -> new UnlinkRecords(MOTHER, SON, UnlinkReason.OTHER, by, seen),
                (by, seen) -> new RevokeRoi(MOTHER, by, seen));
    }

    static Stream<Sent> everyCommand() {
        return Stream.concat(
                commandsThatNameAVersion(),
                Stream.of(
                        (by, seen) ->
                                new RequestAgain(MOTHER, GrantId.next(), NIGHT_SHELTER, AnonymityReason.SAFETY, by),
                        (by, seen) -> new EndByTime(MOTHER, GRANT, by),
                        (by, seen) -> new RecordDetails(MOTHER, Answers.NONE, by),
                        (by, seen) -> new RecordRoiChoice(MOTHER, SIGNED, Children.NONE, by),
                        (by, seen) -> new AddFamilyMember(MOTHER, SON, Relationship.CHILD, by),
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
        var client = new AggregateTestFixture<>(Client.class);
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
        client.registerAnnotatedCommandHandler(new LinkCommands(
                client.getRepository(), id -> agency, (one, other, projects) -> staysOverlap, at(now)));
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

    private static Identity anaBornOn(LocalDate day) {
        return new Identity(ANA.name(), ANA.ssn(), Answer.given(new DateOfBirth.Exact(day)));
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
    private final class Envelope implements IdentitySeal {

        @Override
        public SealedIdentity seal(ClientId client, Identity identity) {
            return SEALED;
        }

        @Override
        public Optional<Identity> open(ClientId client, SealedIdentity sealed) {
            return opened;
        }

        @Override
        public SealedWords seal(ClientId client, List<Answers> words) {
            return WORDS;
        }

        @Override
        public Optional<List<Answers>> open(ClientId client, SealedWords sealed) {
            return Optional.empty();
        }
    }
}
