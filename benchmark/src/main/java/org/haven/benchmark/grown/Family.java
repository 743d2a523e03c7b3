package org.haven.benchmark.grown;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.haven.benchmark.community.ClientLife;
import org.haven.benchmark.community.Community;
import org.haven.benchmark.gateway.Node;
import org.haven.command.agency.RegisterAgency;
import org.haven.command.agency.RegisterProject;
import org.haven.command.household.EnrollHousehold;
import org.haven.command.household.Member;
import org.haven.command.household.Members;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Staff;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.YesNo;

/** A client who was entered, described and enrolled by commands, of whose events copies can be made. */
public record Family(Staff worker, ClientId client, HouseholdId household, EnrollmentId enrollment) {

    private static final CocCode COC = new CocCode("CT-505");
    private static final int COMMANDS = 4;

    /** Enters one. The last event of the client is a corrected answer, which may be followed by any number of others. */
    public static Family enterAt(Node node) {
        var worker = Community.fresh().workers().get(0);
        var project = ProjectId.next();
        node.send(
                new RegisterAgency(
                        worker.agency(),
                        "An agency",
                        ZoneId.of("America/New_York"),
                        false,
                        Optional.empty(),
                        StaffId.HAVEN),
                worker);
        node.send(
                new RegisterProject(
                        worker.agency(),
                        project,
                        "A shelter",
                        ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT,
                        Set.of(COC),
                        Optional.empty(),
                        StaffId.HAVEN),
                worker);
        var life = new ClientLife(new Community(List.of(worker)), new SplittableRandom(1));
        for (int i = 0; i < COMMANDS; i++) {
            node.send(life.command(), worker);
        }
        var family = new Family(worker, life.client(), HouseholdId.next(), EnrollmentId.next());
        node.send(family.enroll(project), worker);
        return family;
    }

    private EnrollHousehold enroll(ProjectId project) {
        var head =
                new Member(enrollment, client, Relationship.HEAD_OF_HOUSEHOLD, Community.SINCE, Answer.given(YesNo.NO));
        return new EnrollHousehold(household, project, Optional.of(COC), new Members(List.of(head)), worker);
    }
}
