package org.haven.eventstore;

/**
 * What a request brought about.
 *
 * @param fingerprint the keyed hash of the body that brought it about, in hexadecimal
 * @param subject what was opened or changed
 * @param version the version of its stream afterwards, from 0
 * @param position the place of its last event in the log
 */
public record Receipt(String fingerprint, String subject, long version, long position) {}
