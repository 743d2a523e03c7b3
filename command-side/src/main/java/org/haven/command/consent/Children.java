package org.haven.command.consent;

/** Whether a head's choice includes the children who were added to the family. */
public enum Children {
    ALL,
    NONE
}
