package org.haven.command.web;

/** A command whose event does not say who of the staff acted, because nothing about the occasion is to be known. */
public interface Unattributed {}
