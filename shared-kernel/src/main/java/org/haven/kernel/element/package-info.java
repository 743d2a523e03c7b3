/**
 * What HUD has staff ask: every question as data, and what was answered on one occasion as a value that holds nothing that cannot
 * be. The tables are HUD's columns, lists and dependencies of the fiscal year.
 */
@NullMarked
package org.haven.kernel.element;

import org.jspecify.annotations.NullMarked;
