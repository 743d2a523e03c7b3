/**
 * A client as their card shows them, and finding one by return code.
 */
@NullMarked
package org.haven.query.client;

import org.jspecify.annotations.NullMarked;
