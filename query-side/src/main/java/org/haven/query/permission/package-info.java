/**
 * The requests for anonymous records, as an HDC works through them.
 */
@NullMarked
package org.haven.query.permission;

import org.jspecify.annotations.NullMarked;
