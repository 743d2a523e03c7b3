/**
 * What a project is, and what it is to ask of whom.
 */
@NullMarked
package org.haven.query.project;

import org.jspecify.annotations.NullMarked;
