/**
 * HUD's Question 6 as printed, in the version each table names: facts of persons in, figures out. Only {@code completeness} uses it; no
 * framework, no database, no clock.
 */
@NullMarked
package org.haven.query.completeness.question6;

import org.jspecify.annotations.NullMarked;
