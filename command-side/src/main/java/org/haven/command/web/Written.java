package org.haven.command.web;

/**
 * What a write answers.
 *
 * @param id what was written to
 * @param version its version now; also the ETag
 * @param position where in the log it stands; a read may wait for it with {@code ?atLeast=}
 */
public record Written(String id, long version, long position) {}
