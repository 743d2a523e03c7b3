/**
 * What was done for clients day by day: bed nights, services, contacts, and what happened in coordinated entry.
 */
@NullMarked
package org.haven.query.service;

import org.jspecify.annotations.NullMarked;
