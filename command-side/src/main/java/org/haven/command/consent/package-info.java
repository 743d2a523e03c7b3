/**
 * What a client chose about sharing. {@link org.haven.command.consent.Consent} is the decision.
 */
@NullMarked
package org.haven.command.consent;

import org.jspecify.annotations.NullMarked;
