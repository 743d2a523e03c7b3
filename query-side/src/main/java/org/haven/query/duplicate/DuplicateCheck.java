package org.haven.query.duplicate;

import java.util.List;

/**
 * What a duplicate check found.
 *
 * @param sentence what that means, for whoever asked
 * @param candidates the likeliest first, twenty at most
 */
record DuplicateCheck(Matching matching, String sentence, List<Candidate> candidates) {

    static DuplicateCheck of(List<Candidate> candidates) {
        return new DuplicateCheck(Matching.COMPARED, Matching.COMPARED.sentence(), candidates);
    }

    static DuplicateCheck ofNobody() {
        return new DuplicateCheck(Matching.MATCHED_WITH_NOBODY, Matching.MATCHED_WITH_NOBODY.sentence(), List.of());
    }
}
