/**
 * Which HUD elements a client owes an answer to and what became of each, as data and without a framework. Only {@code completeness} uses it.
 */
@NullMarked
package org.haven.query.completeness.element;

import org.jspecify.annotations.NullMarked;
