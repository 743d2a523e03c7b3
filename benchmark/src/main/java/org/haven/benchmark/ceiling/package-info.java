/**
 * What PostgreSQL allows: rows shaped as events, written one by one and in groups, with nothing before or behind.
 */
@NullMarked
package org.haven.benchmark.ceiling;

import org.jspecify.annotations.NullMarked;
