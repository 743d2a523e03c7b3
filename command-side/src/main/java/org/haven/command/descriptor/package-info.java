/**
 * What a project is, row by row: dates, CoCs, funders, beds and participation (HUD FY2026 2.01-2.09).
 */
@NullMarked
package org.haven.command.descriptor;

import org.jspecify.annotations.NullMarked;
