package org.haven.command.refusal;

/** There is no such record for whoever asks, be it that there is none or that it is another agency's. */
public final class Absent extends RuntimeException {}
