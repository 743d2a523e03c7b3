package org.haven.kernel.client;

/** Why a client asks to be entered anonymously, as a code; never free text, never a name. */
public enum AnonymityReason {
    SAFETY,
    PRIVACY,
    NO_REASON_GIVEN,
    OTHER
}
