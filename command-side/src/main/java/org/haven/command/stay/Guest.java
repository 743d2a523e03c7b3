package org.haven.command.stay;

import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;

/** A client during one of their stays. */
public record Guest(ClientId client, EnrollmentId enrollment) {}
