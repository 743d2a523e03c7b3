package org.haven.query.duplicate;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;

/** Invented people, described in one line: {@code first|middle|last|suffix|ssn|birth}, a part in {@code ~} being known only in part. */
final class People {

    private People() {}

    static Description described(String line) {
        return Description.of(identity(line));
    }

    static Identity identity(String line) {
        var parts = line.split("\\|", -1);
        return new Identity(name(parts), ssn(parts[4]), birth(parts[5]));
    }

    private static Answer<PersonName> name(String[] parts) {
        if (parts[0].isEmpty() && parts[2].isEmpty()) {
            return Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER);
        }
        boolean partial = parts[0].isEmpty() || parts[2].isEmpty() || parts[0].startsWith("~");
        var first = parts[0].replace("~", "");
        return Answer.given(
                partial
                        ? new PersonName.Partial(first, parts[1], parts[2], parts[3])
                        : new PersonName.Full(first, parts[1], parts[2], parts[3]));
    }

    private static Answer<Ssn> ssn(String digits) {
        return given(digits)
                .map(number -> Answer.<Ssn>given(
                        number.startsWith("~") || number.contains("x")
                                ? new Ssn.Partial(number.replace("~", ""))
                                : new Ssn.Full(number)))
                .orElse(Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER));
    }

    private static Answer<DateOfBirth> birth(String day) {
        return given(day)
                .map(date -> Answer.<DateOfBirth>given(
                        date.startsWith("~")
                                ? new DateOfBirth.Approximate(LocalDate.parse(date.substring(1)))
                                : new DateOfBirth.Exact(LocalDate.parse(date))))
                .orElse(Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(part -> !part.isEmpty());
    }
}
