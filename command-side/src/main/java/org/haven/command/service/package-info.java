/**
 * What is done for clients day by day: bed nights, services, contacts, and what happens in coordinated entry, recorded for many at
 * once and undone as one act.
 */
@NullMarked
package org.haven.command.service;

import org.jspecify.annotations.NullMarked;
