/**
 * What a project is, row by row as HUD describes projects (HUD FY2026 2.01-2.09): its dates, CoCs, funders, beds and participation.
 */
@NullMarked
package org.haven.kernel.descriptor;

import org.jspecify.annotations.NullMarked;
