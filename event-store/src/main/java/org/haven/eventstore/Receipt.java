package org.haven.eventstore;

/**
 * What a request brought about.
 *
 * @param fingerprint the keyed hash of the body that brought it about, in hexadecimal
 * @param subject the stream it was about
 * @param version that stream's version afterwards, from 0
 * @param position the place of its last event in the log
 */
public record Receipt(String fingerprint, String subject, long version, long position) {}
