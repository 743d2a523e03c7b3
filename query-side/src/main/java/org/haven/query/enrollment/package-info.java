/**
 * Who is enrolled in a project.
 */
@NullMarked
package org.haven.query.enrollment;

import org.jspecify.annotations.NullMarked;
