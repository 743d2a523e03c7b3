package org.haven.kernel.client;

/** Why what was true of a client is so no longer; unlike a {@link CorrectionReason}, it was right until then. */
public enum ChangeReason {
    NAME_CHANGED,
    FAMILY_CHANGED,
    HEALTH_CHANGED,
    CIRCUMSTANCES_CHANGED
}
