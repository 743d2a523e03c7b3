package org.haven.query.completeness.question6;

/** How a partial Social Security Number is read, on which HUD's text and HUD's program part. */
public enum SsnReading {
    /** The published text: quality 2 is no issue when the digits pass. */
    TEXT("A partial SSN (quality 2) is a data issue only when its digits are, as the published text has it."),
    /** HUD's Data Lab program: quality 2 is an issue. */
    DATALAB("A partial SSN (quality 2) is always a data issue, as HUD's Data Lab program has it.");

    private final String sentence;

    SsnReading(String sentence) {
        this.sentence = sentence;
    }

    /** What this reading says, for the report to print. */
    public String sentence() {
        return sentence;
    }
}
