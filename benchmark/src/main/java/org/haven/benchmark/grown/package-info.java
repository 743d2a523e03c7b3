/**
 * Logs as they are after years: copies of what one family brought about, put there by the log's owner at once.
 */
@NullMarked
package org.haven.benchmark.grown;

import org.jspecify.annotations.NullMarked;
