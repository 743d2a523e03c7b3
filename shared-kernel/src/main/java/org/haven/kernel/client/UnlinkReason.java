package org.haven.kernel.client;

/** Why two records are no longer taken to be one person's. */
public enum UnlinkReason {
    LINKED_BY_MISTAKE,
    CLIENT_DISAGREES,
    OTHER
}
