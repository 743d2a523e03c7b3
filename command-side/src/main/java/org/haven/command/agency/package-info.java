/**
 * Agencies and projects take part, set their rule for anonymous entry, name deputies, and tally those who were not entered. Others ask {@link org.haven.command.agency.Agencies} what holds for an agency.
 */
@NullMarked
package org.haven.command.agency;

import org.jspecify.annotations.NullMarked;
