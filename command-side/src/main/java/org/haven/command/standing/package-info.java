/**
 * The one hard rule across streams: who may be enrolled. The household asks; the client's own record answers.
 */
@NullMarked
package org.haven.command.standing;

import org.jspecify.annotations.NullMarked;
