/**
 * Haven's services as processes of their own beside this one.
 */
@NullMarked
package org.haven.benchmark.process;

import org.jspecify.annotations.NullMarked;
