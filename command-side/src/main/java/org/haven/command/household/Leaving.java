package org.haven.command.household;

import java.time.LocalDate;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.Fields;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * How a member leaves (HUD FY2026 3.11, 3.12). Where to is not collected when nobody says.
 *
 * @param on the first day the member is no longer there
 * @param answers what Exit.csv asks, words included
 */
public record Leaving(LocalDate on, Answers answers) {

    private static final String FILE = "Exit.csv";
    private static final String DESTINATION = "Destination";

    public Leaving {
        var exits = answers.where(field -> field.file().equals(FILE));
        answers.values().keySet().stream()
                .filter(name -> exits.code(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new UnacceptableValue(
                            "/answers"
                                    + Fields.named(name)
                                            .map(field -> "/" + field.name())
                                            .orElse(""),
                            "answer/not-asked-at-exit",
                            "This is not asked when a client leaves. Record it where it is asked.");
                });
        answers = Answers.one(DESTINATION, Integer.toString(NonAnswer.NOT_COLLECTED.code()))
                .with(answers);
    }
}
