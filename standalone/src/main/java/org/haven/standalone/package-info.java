/**
 * Both sides of Haven in one process, with a database and a sign-in of their own. It decides nothing about clients; nobody else may use it.
 */
@NullMarked
package org.haven.standalone;

import org.jspecify.annotations.NullMarked;
