/**
 * Whether it may happen: the command side, as it is put together. It runs alone or inside another process.
 */
@NullMarked
package org.haven.command;

import org.jspecify.annotations.NullMarked;
