package org.haven.kernel.element;

/** What the answer to a question is. */
public enum Kind {
    /** A code of one of HUD's lists. */
    CODE,
    /** A number of things, 0 or more. */
    COUNT,
    /** An amount in dollars and cents. */
    MONEY,
    /** A day. */
    DATE,
    /** Words, which may say who somebody is. */
    TEXT
}
