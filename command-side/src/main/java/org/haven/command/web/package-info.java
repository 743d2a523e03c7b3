/**
 * How a request becomes a command: who acts, which repeated request it is, which version it saw, and what is answered.
 */
@NullMarked
package org.haven.command.web;

import org.jspecify.annotations.NullMarked;
