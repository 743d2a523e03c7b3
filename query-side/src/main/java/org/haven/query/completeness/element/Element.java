package org.haven.query.completeness.element;

import java.util.function.Function;
import org.haven.kernel.hud.Answer;

/**
 * One of HUD's data elements (HUD FY2026 HMIS data standards).
 *
 * @param number its number in the standards
 * @param asked whom it is asked of
 * @param answer where the answer is
 */
public record Element(String number, String title, Asked asked, Function<Subject, Answer<?>> answer) {

    public Status statusFor(Subject subject) {
        return asked.includes(subject) ? Status.of(answer.apply(subject)) : Status.NOT_APPLICABLE;
    }

    Finding findingFor(Subject subject) {
        return new Finding(number, statusFor(subject));
    }
}
