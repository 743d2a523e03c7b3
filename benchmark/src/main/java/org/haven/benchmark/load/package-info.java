/**
 * How load is made and timed: callers, windows of load, and variants that take turns. Knows nothing of what is measured.
 */
@NullMarked
package org.haven.benchmark.load;

import org.jspecify.annotations.NullMarked;
