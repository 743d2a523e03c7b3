/**
 * What is done for clients day by day, cheap to record by the hundred: bed nights, services, contacts and referrals.
 */
@NullMarked
package org.haven.kernel.service;

import org.jspecify.annotations.NullMarked;
