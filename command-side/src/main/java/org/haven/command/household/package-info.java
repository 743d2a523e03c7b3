/**
 * A household's stay in one project: who is enrolled, with one head. The set-rules live in {@link org.haven.command.household.Members}.
 */
@NullMarked
package org.haven.command.household;

import org.jspecify.annotations.NullMarked;
