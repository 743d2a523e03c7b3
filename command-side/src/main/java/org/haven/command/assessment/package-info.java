/**
 * Occasions of asking: what a member of a household was asked at the start, later, annually, at the exit, or when something happened.
 */
@NullMarked
package org.haven.command.assessment;

import org.jspecify.annotations.NullMarked;
