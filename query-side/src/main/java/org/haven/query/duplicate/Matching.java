package org.haven.query.duplicate;

/** What a duplicate check could do with what it was told. */
enum Matching {
    COMPARED("The records that may be this person's, the likeliest first. Whether one is, you decide with the client."),
    MATCHED_WITH_NOBODY(
            "No name was given. Anonymous records are matched with nobody, whatever else they share; a return code finds its client.");

    private final String sentence;

    Matching(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
