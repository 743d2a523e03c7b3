/**
 * How an aggregate comes back quickly: what a node remembers of it from command to command, and snapshots of long streams. Neither
 * is ever trusted against the log; both may be thrown away at any time.
 */
@NullMarked
package org.haven.eventstore.aggregate;

import org.jspecify.annotations.NullMarked;
