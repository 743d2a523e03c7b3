package org.haven.kernel.client;

/** Why an answer is replaced. */
public enum CorrectionReason {
    ENTERED_WRONGLY,
    CLIENT_CHANGED_ANSWER,
    DOCUMENT_SEEN
}
