package org.haven.kernel.hud;

/** Marks a value that says of itself that it is only part of the truth (data quality 2). */
public interface Partial {}
