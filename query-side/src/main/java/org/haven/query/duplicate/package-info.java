/**
 * Whether somebody has a record already: the records that may be theirs, ranked, and why. Who gave no name is matched with nobody.
 */
@NullMarked
package org.haven.query.duplicate;

import org.jspecify.annotations.NullMarked;
