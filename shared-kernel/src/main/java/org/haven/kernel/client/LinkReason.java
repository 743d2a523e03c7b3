package org.haven.kernel.client;

/** Why two records are taken to be one person's. */
public enum LinkReason {
    SAME_PERSON_CONFIRMED,
    CLIENT_SAID_SO,
    ENTERED_TWICE
}
