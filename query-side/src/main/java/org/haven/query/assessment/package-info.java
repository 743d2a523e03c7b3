/**
 * What members of households were asked, occasion by occasion.
 */
@NullMarked
package org.haven.query.assessment;

import org.jspecify.annotations.NullMarked;
