package org.haven.query.completeness.element;

import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.Partial;

/** What became of a question. */
public enum Status {
    /** It was answered. */
    COMPLETE,
    /** It was answered in part. */
    PARTIAL,
    /** The client does not know (code 8). */
    UNKNOWN,
    /** The client prefers not to answer (code 9). */
    REFUSED,
    /** Nobody asked, or nobody wrote it down (code 99). */
    MISSING,
    /** It is not asked of this client. */
    NOT_APPLICABLE;

    static Status of(Answer<?> answer) {
        return answer.asNotGiven().map(Status::of).orElseGet(() -> isPart(answer) ? PARTIAL : COMPLETE);
    }

    private static boolean isPart(Answer<?> answer) {
        return answer.asGiven().filter(Partial.class::isInstance).isPresent();
    }

    private static Status of(NonAnswer why) {
        return switch (why) {
            case DOES_NOT_KNOW -> UNKNOWN;
            case PREFERS_NOT_TO_ANSWER -> REFUSED;
            case NOT_COLLECTED -> MISSING;
        };
    }
}
