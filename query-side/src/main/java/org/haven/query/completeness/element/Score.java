package org.haven.query.completeness.element;

import java.util.Collection;

/** How many of the questions that were owed an answer have one. */
public record Score(int complete, int asked) {

    /** The score of these findings, in whatever order they come. */
    public static Score of(Collection<Finding> findings) {
        return new Score((int) findings.stream().filter(Finding::complete).count(), (int)
                findings.stream().filter(Finding::asked).count());
    }
}
