package org.haven.query.duplicate;

/**
 * One reason for, or against, two descriptions being one person's.
 *
 * @param sentence what it says, without a value of either
 * @param weight by how much it says so; below 0 against
 */
record Because(Reason code, String sentence, double weight) {}
