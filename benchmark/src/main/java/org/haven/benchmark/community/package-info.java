/**
 * Who uses Haven here: agencies of unequal size, and clients whose records go through the same ten commands each.
 */
@NullMarked
package org.haven.benchmark.community;

import org.jspecify.annotations.NullMarked;
