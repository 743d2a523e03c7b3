/**
 * Who is enrolled where, for those who record what happens during a stay without loading it.
 */
@NullMarked
package org.haven.command.stay;

import org.jspecify.annotations.NullMarked;
