package org.haven.eventstore;

import java.time.Duration;

/**
 * How much the log takes on.
 *
 * @param queue how many requests may wait
 * @param statementTimeout how long the database may take to append one group
 * @param patience how long a request waits to be told what became of it after the database went away in the middle
 */
record AppendSettings(int queue, Duration statementTimeout, Duration patience) {}
