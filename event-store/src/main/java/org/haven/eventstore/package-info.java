/**
 * How history is kept: the append, the serialised form, the keys. It knows no rule of the domain; both sides use it.
 */
@NullMarked
package org.haven.eventstore;

import org.jspecify.annotations.NullMarked;
