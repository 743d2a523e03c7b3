/**
 * What happened to a client or an agency, event by event, in sentences that need no engineer. It listens to everything and decides nothing.
 */
@NullMarked
package org.haven.query.audit;

import org.jspecify.annotations.NullMarked;
