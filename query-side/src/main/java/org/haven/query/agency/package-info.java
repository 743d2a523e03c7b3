/**
 * Which agencies and projects there are, and how many people each served without entering them.
 */
@NullMarked
package org.haven.query.agency;

import org.jspecify.annotations.NullMarked;
