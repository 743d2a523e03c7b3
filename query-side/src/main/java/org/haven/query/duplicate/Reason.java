package org.haven.query.duplicate;

/**
 * What two descriptions have in common, or what sets them apart, and what that says unless the configuration says otherwise: the
 * logarithm, to the base 2, of how much more often it is so between two records of one person than of two
 * (Fellegi and Sunter 1969).
 */
enum Reason {
    LAST_NAME_EQUAL(Answer.LAST_NAME, Kind.EQUAL, 6, "The last names are the same."),
    LAST_NAME_PART(Answer.LAST_NAME, Kind.ALIKE, 5, "One last name is part of the other."),
    LAST_NAME_SIMILAR(Answer.LAST_NAME, Kind.ALIKE, 4, "The last names are spelt alike."),
    LAST_NAME_SOUNDS(Answer.LAST_NAME, Kind.ALIKE, 3.5, "The last names sound alike."),
    LAST_NAME_DIFFERENT(Answer.LAST_NAME, Kind.DIFFERENT, -2, "The last names differ."),

    FIRST_NAME_EQUAL(Answer.FIRST_NAME, Kind.EQUAL, 5, "The first names are the same."),
    FIRST_NAME_NICKNAME(Answer.FIRST_NAME, Kind.ALIKE, 4, "One first name is a usual form of the other."),
    FIRST_NAME_PART(Answer.FIRST_NAME, Kind.ALIKE, 3.5, "One first name is part of the other."),
    FIRST_NAME_SIMILAR(Answer.FIRST_NAME, Kind.ALIKE, 3, "The first names are spelt alike."),
    FIRST_NAME_SOUNDS(Answer.FIRST_NAME, Kind.ALIKE, 2.5, "The first names sound alike."),
    FIRST_NAME_IS_MIDDLE(Answer.FIRST_NAME, Kind.ALIKE, 2.5, "One's first name is the other's middle name."),
    FIRST_NAME_INITIAL(Answer.FIRST_NAME, Kind.ALIKE, 1.5, "One first name is the initial of the other."),
    FIRST_NAME_DIFFERENT(Answer.FIRST_NAME, Kind.DIFFERENT, -7, "The first names differ."),

    NAMES_SWAPPED(Answer.BOTH_NAMES, Kind.ALIKE, 9, "First and last name have changed places."),

    MIDDLE_NAME_EQUAL(Answer.MIDDLE_NAME, Kind.EQUAL, 1, "The middle names, or their initials, are the same."),
    MIDDLE_NAME_DIFFERENT(Answer.MIDDLE_NAME, Kind.DIFFERENT, -1, "The middle names differ."),

    SUFFIX_EQUAL(Answer.SUFFIX, Kind.EQUAL, 0.5, "The suffixes are the same."),
    SUFFIX_DIFFERENT(Answer.SUFFIX, Kind.DIFFERENT, -4, "The suffixes differ, as a father's and a son's do."),

    DATE_OF_BIRTH_EQUAL(Answer.DATE_OF_BIRTH, Kind.EQUAL, 8.5, "The dates of birth are the same."),
    DATE_OF_BIRTH_SWAPPED(Answer.DATE_OF_BIRTH, Kind.ALIKE, 6, "Day and month of birth have changed places."),
    DATE_OF_BIRTH_ONE_DIGIT(Answer.DATE_OF_BIRTH, Kind.ALIKE, 5, "The dates of birth differ in one digit."),
    DATE_OF_BIRTH_ABOUT(Answer.DATE_OF_BIRTH, Kind.ALIKE, 4, "A date of birth known only about is of the same year."),
    DATE_OF_BIRTH_YEAR(Answer.DATE_OF_BIRTH, Kind.ALIKE, 0.5, "The dates of birth differ, in the same year."),
    DATE_OF_BIRTH_DIFFERENT(Answer.DATE_OF_BIRTH, Kind.DIFFERENT, -5, "The dates of birth differ."),

    SSN_EQUAL(Answer.SSN, Kind.EQUAL, 12, "The Social Security Numbers are the same."),
    SSN_LAST_FOUR(
            Answer.SSN,
            Kind.ALIKE,
            9,
            "As far as both are known, the Social Security Numbers agree, in the last four digits at least."),
    SSN_ONE_DIGIT(Answer.SSN, Kind.ALIKE, 6, "The Social Security Numbers differ in one digit."),
    SSN_TRANSPOSED(
            Answer.SSN, Kind.ALIKE, 6, "Two neighbouring digits of the Social Security Numbers have changed places."),
    SSN_DIFFERENT(Answer.SSN, Kind.DIFFERENT, -8, "The Social Security Numbers differ.");

    /** Of which answer it speaks. */
    enum Answer {
        LAST_NAME,
        FIRST_NAME,
        BOTH_NAMES,
        MIDDLE_NAME,
        SUFFIX,
        DATE_OF_BIRTH,
        SSN
    }

    /** Which way it speaks. */
    enum Kind {
        EQUAL,
        ALIKE,
        DIFFERENT
    }

    private final Answer answer;
    private final Kind kind;
    private final double weight;
    private final String sentence;

    Reason(Answer answer, Kind kind, double weight, String sentence) {
        this.answer = answer;
        this.kind = kind;
        this.weight = weight;
        this.sentence = sentence;
    }

    Answer answer() {
        return answer;
    }

    Kind kind() {
        return kind;
    }

    /** Its weight unless the configuration says otherwise. */
    double usualWeight() {
        return weight;
    }

    String sentence() {
        return sentence;
    }
}
