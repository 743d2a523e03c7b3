/**
 * Occasions of asking: at start, update, annually, at exit, or when something happened.
 */
@NullMarked
package org.haven.kernel.assessment;

import org.jspecify.annotations.NullMarked;
