/**
 * Read models as folds of the log: the same code folds an event as it arrives and a whole history anew.
 */
@NullMarked
package org.haven.eventstore.readmodel;

import org.jspecify.annotations.NullMarked;
