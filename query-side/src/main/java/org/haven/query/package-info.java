/**
 * What it looks like now: one package for each capability, each read model a table, a writer, a reader and a controller. No
 * capability uses another; all may use {@code viewer}.
 */
@NullMarked
package org.haven.query;

import org.jspecify.annotations.NullMarked;
