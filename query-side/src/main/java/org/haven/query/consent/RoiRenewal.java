package org.haven.query.consent;

import java.time.LocalDate;
import java.util.List;
import org.haven.kernel.client.ClientId;

/**
 * A client whose Release of Information is to be looked at again.
 *
 * @param dueOn by when; the last day of a consent, the last day for a signature, or the day a child is 18
 * @param why CONSENT_ENDS, SIGNATURE_DUE, COMES_OF_AGE
 * @param overdue whether that day is past
 */
record RoiRenewal(ClientId client, LocalDate dueOn, List<String> why, boolean overdue) {}
