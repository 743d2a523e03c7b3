package org.haven.kernel.client;

/** Why a client gets another return code. */
public enum ReissueReason {
    LOST,
    SEEN_BY_SOMEBODY_ELSE,
    MISPRINTED
}
