/**
 * A client's record: who they are, what everybody is asked, their family and their return code. The record is an index; permission and consent decide next door.
 */
@NullMarked
package org.haven.command.client;

import org.jspecify.annotations.NullMarked;
