/**
 * A household's stay in one project, as facts. A member is a HUD enrollment.
 */
@NullMarked
package org.haven.kernel.household;

import org.jspecify.annotations.NullMarked;
