/**
 * Who asks, and therefore what may be seen: decided here once, in SQL, from each client's Release of Information, and how long
 * lists are handed out in pages. Every other read model may use it.
 */
@NullMarked
package org.haven.query.viewer;

import org.jspecify.annotations.NullMarked;
