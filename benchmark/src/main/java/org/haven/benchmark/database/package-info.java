/**
 * The PostgreSQL that is measured on: one of its own with nothing switched off, or one that is given.
 */
@NullMarked
package org.haven.benchmark.database;

import org.jspecify.annotations.NullMarked;
