/**
 * A client: the values that cannot lie about who they are, and the facts of their record. {@link org.haven.kernel.client.ClientEvent} is a client's biography.
 */
@NullMarked
package org.haven.kernel.client;

import org.jspecify.annotations.NullMarked;
