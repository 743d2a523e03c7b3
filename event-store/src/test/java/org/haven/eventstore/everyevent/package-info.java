/** Does every committed event reach every reader once? Writers and readers in processes of their own, trouble, and a judge. */
@NullMarked
package org.haven.eventstore.everyevent;

import org.jspecify.annotations.NullMarked;
