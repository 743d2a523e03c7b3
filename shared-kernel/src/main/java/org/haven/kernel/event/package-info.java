/**
 * Who acts, and the published format of history. Renaming a class here never renames what is stored.
 */
@NullMarked
package org.haven.kernel.event;

import org.jspecify.annotations.NullMarked;
