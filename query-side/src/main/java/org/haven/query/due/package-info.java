/**
 * What staff owe their clients' records, by the day it is due.
 */
@NullMarked
package org.haven.query.due;

import org.jspecify.annotations.NullMarked;
