/**
 * What was measured, where and with what, as tables to read and as JSON to keep.
 */
@NullMarked
package org.haven.benchmark.report;

import org.jspecify.annotations.NullMarked;
