package org.haven.query.client;

import java.util.Optional;

/** How good each identifier is (HUD FY2026 3.01.5, 3.02.2, 3.03.2); open until somebody asked. */
record IdentityQualities(Optional<Integer> name, Optional<Integer> ssn, Optional<Integer> dateOfBirth) {}
