package org.haven.kernel.client;

/** What a client answered to the Release of Information. Refusing to be entered at all is no choice on a record: see the tally. */
public enum RoiChoice {
    /** Agreed, on paper or on screen. */
    SIGNED,
    /** Agreed by word of mouth, which a second member of staff attests. */
    VERBAL,
    /** Refused to share, and agreed to be entered without a name. */
    ENTER_ANONYMOUS
}
