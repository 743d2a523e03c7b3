package org.haven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.haven.command.Community.TODAY;
import static org.haven.command.Community.haven;
import static org.haven.command.Community.send;
import static org.haven.command.refusal.Refusals.refused;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haven.command.assessment.CorrectAssessment;
import org.haven.command.assessment.RecordAssessment;
import org.haven.command.assessment.Told;
import org.haven.command.assessment.VoidAssessment;
import org.haven.command.client.RegisterClient;
import org.haven.command.household.EnrollHousehold;
import org.haven.command.household.ExitMember;
import org.haven.command.household.Leaving;
import org.haven.command.household.VoidEnrollment;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.StaleVersion;
import org.haven.command.service.Guests;
import org.haven.command.service.ProvideService;
import org.haven.command.service.RecordBedNights;
import org.haven.command.service.RecordCurrentLivingSituation;
import org.haven.command.service.UndoAct;
import org.haven.command.service.VoidService;
import org.haven.command.stay.Guest;
import org.haven.eventstore.AtOnce;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.Stage;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.UnacceptableValues;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ServicesOnPostgresTest {

    private record Stay(HouseholdId household, Guest guest) {}

    private final Community here = new Community();

    // Bed nights

    @Test
    void a_nights_list_is_recorded_in_one_act() {
        var guests = List.of(stays(here.nightly), stays(here.nightly), stays(here.nightly));
        var act = ActId.next();
        send(nights(act, TODAY, guests));
        assertThat(happened(act)).containsExactly("BedNightRecorded", "BedNightRecorded", "BedNightRecorded");
    }

    @Test
    void a_list_that_names_anybody_who_was_not_there_is_refused_whole_and_each_is_pointed_at() {
        var there = stays(here.nightly);
        var elsewhere = stays(here.shelter);
        var nobody = new Stay(
                HouseholdId.next(), new Guest(ClientId.next(), there.guest().enrollment()));
        var act = ActId.next();
        assertThat(pointers(() -> send(nights(act, TODAY, List.of(there, elsewhere, nobody)))))
                .containsExactly("/guests/1 guest/unknown", "/guests/2 guest/unknown");
        assertThat(happened(act)).isEmpty();
        send(nights(act, TODAY, List.of(there)));
    }

    @Test
    void nobody_slept_there_the_night_before_they_came() {
        var guest = stays(here.nightly);
        assertThat(pointers(() -> send(nights(ActId.next(), TODAY.minusDays(1), List.of(guest)))))
                .containsExactly("/guests/0 guest/not-there-then");
        send(nights(ActId.next(), TODAY, List.of(guest)));
    }

    @Test
    void a_client_named_twice_is_pointed_at() {
        var guest = stays(here.nightly);
        assertThat(pointers(() -> nights(ActId.next(), TODAY, List.of(guest, stays(here.nightly), guest))))
                .containsExactly("/guests/2 guest/named-twice");
    }

    @Test
    void a_night_to_come_is_not_recorded() {
        var guest = stays(here.nightly);
        unacceptable("service/future", () -> send(nights(ActId.next(), TODAY.plusDays(1), List.of(guest))));
    }

    @Test
    void nights_are_counted_in_night_by_night_shelters_only() {
        var guest = stays(here.shelter);
        unacceptable(
                "night/not-counted",
                () -> send(
                        new RecordBedNights(ActId.next(), here.shelter, TODAY, guests(List.of(guest)), here.worker)));
    }

    @Test
    void the_same_night_is_recorded_once_until_it_is_voided() {
        var guest = stays(here.nightly);
        var act = ActId.next();
        var list = nights(act, TODAY, List.of(guest));
        send(list);
        refused(
                "service/same-night-twice",
                () -> send(nights(ActId.next(), TODAY, List.of(stays(here.nightly), guest))));
        send(new VoidService(
                act,
                list.guests().all().get(0).service(),
                CorrectionReason.ENTERED_WRONGLY,
                here.worker,
                Optional.of(0L)));
        send(nights(ActId.next(), TODAY, List.of(guest)));
    }

    @RepeatedTest(3)
    void of_two_lists_with_the_same_guest_at_once_exactly_one_is_recorded() {
        var guest = stays(here.nightly);
        var outcomes = AtOnce.run(List.of(
                () -> send(nights(ActId.next(), TODAY, List.of(guest))),
                () -> send(nights(ActId.next(), TODAY, List.of(guest)))));
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(1);
    }

    // Undoing

    @Test
    void an_act_is_undone_as_one_and_only_once() {
        var list = List.of(stays(here.nightly), stays(here.nightly));
        var act = ActId.next();
        var recorded = nights(act, TODAY, list);
        send(recorded);
        send(new VoidService(
                act,
                recorded.guests().all().get(0).service(),
                CorrectionReason.ENTERED_WRONGLY,
                here.worker,
                Optional.empty()));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> send(undo(act, Optional.of(1L))));
        send(undo(act, Optional.of(2L)));
        assertThat(happened(act))
                .containsExactly("BedNightRecorded", "BedNightRecorded", "ServiceVoided", "ServiceVoided");
        refused("service/voided-already", () -> send(undo(act, Optional.empty())));
        refused(
                "service/voided-already",
                () -> send(new VoidService(
                        act,
                        recorded.guests().all().get(1).service(),
                        CorrectionReason.ENTERED_WRONGLY,
                        here.worker,
                        Optional.empty())));
        send(nights(ActId.next(), TODAY, list));
    }

    @Test
    void another_agency_undoes_nothing_and_finds_nothing() {
        var act = ActId.next();
        send(nights(act, TODAY, List.of(stays(here.nightly))));
        var others = new Community();
        absent(() -> send(new UndoAct(act, CorrectionReason.ENTERED_WRONGLY, others.worker, Optional.empty())));
        absent(() -> send(new RecordBedNights(
                ActId.next(), here.nightly, TODAY, guests(List.of(stays(here.nightly))), others.worker)));
        absent(() -> send(new VoidService(
                act, ServiceId.next(), CorrectionReason.ENTERED_WRONGLY, here.worker, Optional.empty())));
    }

    // E25
    @Test
    void a_victim_service_provider_records_nothing() {
        var provider = new Community(true);
        var guest = new Stay(
                HouseholdId.next(),
                new Guest(ClientId.next(), stays(here.nightly).guest().enrollment()));
        refused(
                "agency/victim-service-provider",
                () -> send(new RecordBedNights(
                        ActId.next(), provider.nightly, TODAY, guests(List.of(guest)), provider.worker)));
    }

    // Services and contacts

    @Test
    void words_about_a_contact_lie_sealed() {
        var guest = stays(here.outreach);
        var act = ActId.next();
        send(new RecordCurrentLivingSituation(
                act,
                here.outreach,
                TODAY,
                guests(List.of(guest)),
                Answers.of(Map.of("CurrentLivingSituation", "116", "LocationDetails", "behind Zanzibar Street")),
                here.worker));
        assertThat(payload(act)).contains("\"116\"").doesNotContain("Zanzibar").doesNotContain("LocationDetails");
    }

    @Test
    void a_service_says_what_it_was() {
        var guest = stays(here.outreach);
        unacceptable(
                "code/unknown",
                () -> send(new ProvideService(
                        ActId.next(),
                        here.outreach,
                        TODAY,
                        guests(List.of(guest)),
                        Answers.of(Map.of("RecordType", "200")),
                        here.worker)));
        unacceptable(
                "answer/other-occasion",
                () -> send(new ProvideService(
                        ActId.next(),
                        here.outreach,
                        TODAY,
                        guests(List.of(guest)),
                        Answers.of(Map.of("IncomeFromAnySource", "1")),
                        here.worker)));
    }

    // E53
    @Test
    void what_was_done_for_somebody_who_left_on_the_day_they_came_is_recorded_afterwards() {
        var stay = stays(here.outreach);
        send(new ExitMember(
                stay.household(),
                stay.guest().enrollment(),
                new Leaving(TODAY, Answers.one("Destination", "116")),
                Optional.empty(),
                here.worker));
        var act = ActId.next();
        send(contact(act, stay, TODAY));
        assertThat(happened(act)).containsExactly("CurrentLivingSituationRecorded");
        assertThat(pointers(() -> send(contact(ActId.next(), stay, TODAY.minusDays(1)))))
                .hasSize(1);
        send(new VoidEnrollment(
                stay.household(),
                stay.guest().enrollment(),
                CorrectionReason.ENTERED_WRONGLY,
                here.worker,
                Optional.empty()));
        assertThat(pointers(() -> send(contact(ActId.next(), stay, TODAY)))).hasSize(1);
    }

    private RecordCurrentLivingSituation contact(ActId act, Stay stay, LocalDate on) {
        return new RecordCurrentLivingSituation(
                act,
                here.outreach,
                on,
                guests(List.of(stay)),
                Answers.one("CurrentLivingSituation", "116"),
                here.worker);
    }

    // Occasions of asking

    // E59
    @Test
    void an_annual_assessment_is_kept_whenever_it_was_made() {
        var stay = stays(here.shelter);
        for (var on : List.of(TODAY.minusYears(3), TODAY)) {
            var id = AssessmentId.next();
            send(asked(id, stay, Stage.ANNUAL, on, Map.of("IncomeFromAnySource", "0")));
            assertThat(happened(id)).containsExactly("AssessmentRecorded");
        }
        unacceptable(
                "assessment/future",
                () -> send(asked(AssessmentId.next(), stay, Stage.ANNUAL, TODAY.plusDays(1), Map.of())));
    }

    @Test
    void a_question_is_asked_on_its_occasion() {
        var stay = stays(here.shelter);
        unacceptable(
                "answer/other-occasion",
                () -> send(asked(AssessmentId.next(), stay, Stage.UPDATE, TODAY, Map.of("LivingSituation", "116"))));
        send(asked(AssessmentId.next(), stay, Stage.START, TODAY, Map.of("LivingSituation", "116")));
        send(asked(AssessmentId.next(), stay, Stage.OCCURRENCE, TODAY, Map.of("DateOfEngagement", "2026-03-01")));
        send(asked(AssessmentId.next(), stay, Stage.POST_EXIT, TODAY, Map.of("AftercareProvided", "1")));
    }

    @Test
    void only_who_is_enrolled_there_is_asked() {
        var stay = stays(here.shelter);
        var other = stays(here.shelter);
        absent(() -> send(new RecordAssessment(
                AssessmentId.next(),
                other.household(),
                stay.guest(),
                here.shelter,
                Stage.START,
                told(Map.of()),
                here.worker)));
        absent(() -> send(new RecordAssessment(
                AssessmentId.next(),
                stay.household(),
                stay.guest(),
                here.outreach,
                Stage.START,
                told(Map.of()),
                here.worker)));
        var others = new Community();
        absent(() -> send(new RecordAssessment(
                AssessmentId.next(),
                stay.household(),
                stay.guest(),
                here.shelter,
                Stage.START,
                told(Map.of()),
                others.worker)));
    }

    @Test
    void an_occasion_is_corrected_at_the_version_seen_and_not_after_it_was_voided() {
        var id = AssessmentId.next();
        send(asked(id, stays(here.shelter), Stage.START, TODAY, Map.of("IncomeFromAnySource", "1")));
        var right = told(Map.of("IncomeFromAnySource", "0"));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> send(new CorrectAssessment(
                        id, right, CorrectionReason.ENTERED_WRONGLY, here.worker, Optional.of(1L))));
        send(new CorrectAssessment(id, right, CorrectionReason.ENTERED_WRONGLY, here.worker, Optional.of(0L)));
        send(new VoidAssessment(id, CorrectionReason.ENTERED_WRONGLY, here.worker, Optional.of(1L)));
        refused(
                "assessment/voided",
                () -> send(new CorrectAssessment(
                        id, right, CorrectionReason.ENTERED_WRONGLY, here.worker, Optional.empty())));
        absent(() -> send(
                new VoidAssessment(id, CorrectionReason.ENTERED_WRONGLY, new Community().worker, Optional.empty())));
    }

    @Test
    void what_a_coordinated_entry_assessment_asks_lies_sealed() {
        var stay = stays(here.shelter);
        var id = AssessmentId.next();
        var question = Answers.of(Map.of("AssessmentQuestion", "Who is Zoltan?", "AssessmentAnswer", "A friend"));
        send(new RecordAssessment(
                id,
                stay.household(),
                stay.guest(),
                here.shelter,
                Stage.UPDATE,
                new Told(TODAY, Answers.of(Map.of("AssessmentType", "1")), List.of(question)),
                here.worker));
        assertThat(payload(id)).contains("AssessmentType").doesNotContain("Zoltan");
    }

    private Stay stays(ProjectId project) {
        var client = ClientId.next();
        send(new RegisterClient(client, ana(), Optional.empty(), here.worker));
        EnrollHousehold enrollment = here.enrollment(project, TODAY, client);
        send(enrollment);
        return new Stay(
                enrollment.household(),
                new Guest(client, enrollment.members().all().get(0).enrollment()));
    }

    private static Identity ana() {
        return new Identity(
                Answer.given(new PersonName.Full("Ana", "", "Rivera", "")),
                Answer.notGiven(NonAnswer.NOT_COLLECTED),
                Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }

    private RecordBedNights nights(ActId act, LocalDate night, List<Stay> stays) {
        return new RecordBedNights(act, here.nightly, night, guests(stays), here.worker);
    }

    private static Guests guests(List<Stay> stays) {
        return new Guests(stays.stream()
                .map(stay -> new Guests.Served(ServiceId.next(), stay.guest()))
                .toList());
    }

    private UndoAct undo(ActId act, Optional<Long> seen) {
        return new UndoAct(act, CorrectionReason.ENTERED_WRONGLY, here.worker, seen);
    }

    private RecordAssessment asked(AssessmentId id, Stay stay, Stage stage, LocalDate on, Map<String, String> answers) {
        return new RecordAssessment(
                id,
                stay.household(),
                stay.guest(),
                here.shelter,
                stage,
                new Told(on, Answers.of(answers), List.of()),
                here.worker);
    }

    private static Told told(Map<String, String> answers) {
        return new Told(TODAY, Answers.of(answers), List.of());
    }

    private static List<String> pointers(ThrowingCallable refused) {
        var why = catchThrowable(refused);
        var all = why instanceof UnacceptableValues several ? several.all() : Arrays.asList((UnacceptableValue) why);
        return all.stream().map(value -> value.pointer() + " " + value.code()).toList();
    }

    private static void unacceptable(String code, ThrowingCallable saying) {
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(saying)
                .extracting(UnacceptableValue::code)
                .isEqualTo(code);
    }

    private static void absent(ThrowingCallable asking) {
        assertThatExceptionOfType(Absent.class).isThrownBy(asking);
    }

    private static List<String> happened(Object stream) {
        return haven().sql()
                .sql("SELECT split_part(name, '.', 2) FROM eventstore.event WHERE stream = :id ORDER BY version")
                .param("id", stream.toString())
                .query(String.class)
                .list();
    }

    private static String payload(Object stream) {
        return haven().sql()
                .sql("SELECT convert_from(payload, 'UTF8') FROM eventstore.event WHERE stream = :id")
                .param("id", stream.toString())
                .query(String.class)
                .single();
    }
}
