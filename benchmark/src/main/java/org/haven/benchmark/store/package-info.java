/**
 * The store suite: commands at the gateway, streams short and long, stores small and large, rebuilding and following.
 */
@NullMarked
package org.haven.benchmark.store;

import org.jspecify.annotations.NullMarked;
