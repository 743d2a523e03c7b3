/**
 * How Haven speaks HTTP, the same on both sides: who is signed in, how a body is read, what a problem looks like, how fresh an
 * answer is. It knows no rule of the domain.
 */
@NullMarked
package org.haven.http;

import org.jspecify.annotations.NullMarked;
