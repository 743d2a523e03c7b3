package org.haven.command.service;

import java.time.Clock;
import java.time.LocalDate;
import org.haven.command.agency.AgencyFacts;
import org.haven.command.refusal.Absent;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.ProvidedService;
import org.haven.kernel.hud.UnacceptableValue;

/** A project of an agency, where something is done for clients: what may be noted there, and of which day. */
record Place(AgencyFacts agency, ProjectType type) {

    /** Another agency's project is answered like one that there is not. */
    static Place of(AgencyFacts agency, ProjectId project) {
        agency.mayEnterClients();
        if (!agency.projects().containsKey(project)) {
            throw new Absent();
        }
        return new Place(agency, agency.typeOf(project));
    }

    /** HUD FY2026 4.14: of other shelters, whoever stays is there every night. */
    void demandCountsNights() {
        if (type != ProjectType.EMERGENCY_SHELTER_NIGHT_BY_NIGHT) {
            throw new UnacceptableValue(
                    "",
                    "night/not-counted",
                    "Bed nights are counted in night-by-night shelters only (project type 1).");
        }
    }

    void demandBegun(String pointer, LocalDate day, Clock clock) {
        if (day.isAfter(agency.today(clock))) {
            throw new UnacceptableValue(pointer, "service/future", "This is noted when it has happened, not before.");
        }
    }

    /** Refuses what does not say which service it was. */
    static void demandServices(Answers answers) {
        answers.demandOf("Services.csv");
        ProvidedService.demandKnown(answers);
    }

    /** Refuses what does not say where the client was living. */
    static void demandCurrentLivingSituation(Answers answers) {
        answers.demandOf("CurrentLivingSituation.csv");
        demandAnswer(answers, "CurrentLivingSituation");
    }

    /** Refuses what does not say what happened. */
    static void demandCoordinatedEntryEvent(Answers answers) {
        answers.demandOf("Event.csv");
        demandAnswer(answers, "Event");
    }

    private static void demandAnswer(Answers answers, String field) {
        if (answers.code(field).isEmpty()) {
            throw new UnacceptableValue("/answers/" + field, "answer/missing", field + " is what this is about.");
        }
    }
}
