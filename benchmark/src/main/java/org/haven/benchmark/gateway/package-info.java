/**
 * Haven's command side in this process, once with its own engine and once with Axon's, under the same commands.
 */
@NullMarked
package org.haven.benchmark.gateway;

import org.jspecify.annotations.NullMarked;
