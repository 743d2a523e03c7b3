package org.haven.benchmark.community;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.haven.command.client.CorrectDemographics;
import org.haven.command.client.RecordDemographics;
import org.haven.command.client.RegisterClient;
import org.haven.command.consent.Children;
import org.haven.command.consent.RecordRoiChoice;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sex;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.Staff;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;

/**
 * The records of one client after the other, each in ten commands: registered, described, and then by turns another choice about
 * sharing and another answer.
 */
public final class ClientLife {

    private static final int COMMANDS = 10;

    private final Community community;
    private final RandomGenerator chance;
    private Staff worker;
    private ClientId client;
    private int next;

    public ClientLife(Community community, RandomGenerator chance) {
        this.community = community;
        this.chance = chance;
        this.worker = community.worker(chance);
        this.client = ClientId.next();
    }

    /** Who enters what comes next. */
    public Staff worker() {
        return worker;
    }

    public ClientId client() {
        return client;
    }

    /** What is entered next. Without an answer to it, {@link #giveUp} on the client. */
    public Object command() {
        if (next == COMMANDS) {
            giveUp();
        }
        int step = next++;
        if (step == 0) {
            return new RegisterClient(client, identity(), Optional.of(terms()), worker);
        }
        if (step == 1) {
            return new RecordDemographics(client, demographics(), worker);
        }
        return step % 2 == 0 ? choice() : correction();
    }

    /** Goes on with another client. */
    public void giveUp() {
        worker = community.worker(chance);
        client = ClientId.next();
        next = 0;
    }

    private RecordRoiChoice choice() {
        return new RecordRoiChoice(client, terms(), Children.NONE, worker);
    }

    private CorrectDemographics correction() {
        return new CorrectDemographics(
                client, demographics(), CorrectionReason.CLIENT_CHANGED_ANSWER, worker, Optional.empty());
    }

    private RoiTerms terms() {
        return new RoiTerms(
                RoiChoice.SIGNED,
                new Sharing.ListedAgencies(community.listed(chance)),
                Community.SINCE,
                Optional.of(Community.SINCE.plusYears(7)),
                "2026-1",
                Optional.empty());
    }

    private Demographics demographics() {
        return new Demographics(
                Answer.given(EnumSet.of(one(Race.values()), one(Race.values()))),
                Answer.given(one(YesNo.values())),
                Answer.given(one(Sex.values())));
    }

    private Identity identity() {
        return new Identity(
                Answer.given(new PersonName.Full("Ada", "", "Stone", "")),
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.given(new DateOfBirth.Exact(LocalDate.of(1980, 1 + chance.nextInt(12), 3))));
    }

    private <T> T one(T[] of) {
        return of[chance.nextInt(of.length)];
    }
}
