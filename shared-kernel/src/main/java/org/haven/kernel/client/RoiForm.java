package org.haven.kernel.client;

/** On what a client signed. What was only said is the choice {@link RoiChoice#VERBAL}. */
public enum RoiForm {
    PAPER,
    ELECTRONIC
}
