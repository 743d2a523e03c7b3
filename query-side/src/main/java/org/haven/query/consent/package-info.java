/**
 * What a client chose about their data, now and before.
 */
@NullMarked
package org.haven.query.consent;

import org.jspecify.annotations.NullMarked;
