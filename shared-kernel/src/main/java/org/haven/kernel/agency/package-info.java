/**
 * Agencies, their projects and their rule for anonymous entry, as values and facts. Both sides read them; only the command side brings new ones about.
 */
@NullMarked
package org.haven.kernel.agency;

import org.jspecify.annotations.NullMarked;
