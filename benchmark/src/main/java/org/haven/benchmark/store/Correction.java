package org.haven.benchmark.store;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.haven.benchmark.gateway.Node;
import org.haven.benchmark.load.ClosedLoop;
import org.haven.benchmark.load.Variant;
import org.haven.benchmark.load.Window;
import org.haven.command.client.CorrectDemographics;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.Sex;
import org.haven.kernel.event.Staff;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.YesNo;

/**
 * One more correction of what a client answered, whatever the length of the client's stream.
 *
 * @param clients whose turn it is, one for each command
 */
record Correction(String name, Node node, Staff worker, Iterator<ClientId> clients) implements Variant {

    @Override
    public Window load(int callers, Duration time) {
        var demographics =
                new Demographics(Answer.given(Set.of(Race.WHITE)), Answer.given(YesNo.NO), Answer.given(Sex.FEMALE));
        var command = new CorrectDemographics(
                clients.next(), demographics, CorrectionReason.ENTERED_WRONGLY, worker, Optional.empty());
        return ClosedLoop.times(1, () -> node.send(command, worker));
    }
}
