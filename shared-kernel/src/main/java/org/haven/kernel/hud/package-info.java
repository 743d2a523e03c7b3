/**
 * HUD's vocabulary: what a code is, what an answer is, and why there may be none. Anyone may use it; it decides nothing.
 */
@NullMarked
package org.haven.kernel.hud;

import org.jspecify.annotations.NullMarked;
