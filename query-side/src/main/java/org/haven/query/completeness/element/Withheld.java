package org.haven.query.completeness.element;

import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.Partial;

/** A value that was given and is not shown here: all that may be said is whether it is whole. */
public sealed interface Withheld {

    /** All of it (data quality 1). */
    record Whole() implements Withheld {}

    /** Part of it (data quality 2). */
    record Part() implements Withheld, Partial {}

    /** The answer behind a data quality. */
    static Answer<Withheld> of(DataQuality quality) {
        if (quality == DataQuality.FULL) {
            return Answer.given(new Whole());
        }
        return quality == DataQuality.PARTIAL
                ? Answer.given(new Part())
                : Answer.notGiven(HudCode.of(NonAnswer.class, quality.code()));
    }
}
