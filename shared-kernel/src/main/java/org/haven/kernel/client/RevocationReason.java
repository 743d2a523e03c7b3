package org.haven.kernel.client;

/** Why an HDC took a grant back. */
public enum RevocationReason {
    GRANTED_IN_ERROR,
    CLIENT_HAS_BEEN_IDENTIFIED,
    POLICY_CHANGED,
    OTHER
}
