package org.haven.query.due;

/** What is due. */
enum DueKind {
    /** What is asked at project start has not been recorded (HUD FY2026 5.03, stage 1). */
    START_ASSESSMENT,
    /** The yearly assessment, within 30 days of the anniversary of the head's start (stage 5). */
    ANNUAL_ASSESSMENT,
    /** What is asked at project exit has not been recorded (stage 3). */
    EXIT_ASSESSMENT,
    /** Nobody has said where a client went (HUD FY2026 3.12). */
    DESTINATION,
    /** A child has come of age during the stay, and owes what adults are asked. */
    COME_OF_AGE,
    /** A client's consent to sharing ends. */
    CONSENT_ENDS,
    /** A record that was entered provisionally lapses unless the HDC decides. */
    PROVISIONAL_LAPSES
}
