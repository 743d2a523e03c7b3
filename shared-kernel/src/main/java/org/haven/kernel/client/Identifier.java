package org.haven.kernel.client;

/** What a client may keep in the record when the name goes (HUD FY2026 3.02, 3.03). */
public enum Identifier {
    SSN,
    DATE_OF_BIRTH
}
