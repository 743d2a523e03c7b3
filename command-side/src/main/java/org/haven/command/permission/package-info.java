/**
 * Whether a record may stand without a name, as the HDC decides it. {@link org.haven.command.permission.Permission} is the decision; nothing else here decides.
 */
@NullMarked
package org.haven.command.permission;

import org.jspecify.annotations.NullMarked;
