/**
 * What staff can be told "no" about, and how a refusal is thrown. Every capability has its own list; this is their common form.
 */
@NullMarked
package org.haven.command.refusal;

import org.jspecify.annotations.NullMarked;
