package org.haven.query.client;

import java.util.List;
import java.util.Optional;

/**
 * What everybody is asked, as HUD codes; open until somebody asked.
 *
 * @param races HUD FY2026 3.04, empty where none was named
 * @param raceNone why there is none: 8, 9 or 99
 * @param veteran HUD FY2026 3.07
 * @param sex HUD FY2026 4.21
 */
record DemographicsRow(
        List<Integer> races, Optional<Integer> raceNone, Optional<Integer> veteran, Optional<Integer> sex) {}
