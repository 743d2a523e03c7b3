/**
 * The query side as a process of its own: how soon it shows what was appended, how fast it catches up and how fast it starts anew.
 */
@NullMarked
package org.haven.benchmark.reader;

import org.jspecify.annotations.NullMarked;
