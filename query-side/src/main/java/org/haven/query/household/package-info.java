/**
 * A household's stay in one project: who is in it, and what has become of each.
 */
@NullMarked
package org.haven.query.household;

import org.jspecify.annotations.NullMarked;
