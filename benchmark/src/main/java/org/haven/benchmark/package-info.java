/**
 * How fast Haven is, told as ratios to what PostgreSQL allows on the same machine in the same run. Never part of a deployment.
 */
@NullMarked
package org.haven.benchmark;

import org.jspecify.annotations.NullMarked;
