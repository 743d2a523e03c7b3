package org.haven.kernel.client;

import org.haven.kernel.hud.DataQuality;

/**
 * The clear part of an identity event: what Question 6a needs, and nothing that could name anyone.
 *
 * @param firstAndLast whether first and last name were both given
 * @param ssnIssue whether the number given breaks HUD's shape rules
 */
public record IdentityFacts(
        DataQuality name,
        boolean firstAndLast,
        DataQuality ssn,
        boolean ssnIssue,
        DataQuality dateOfBirth,
        DobIssue dateOfBirthIssue) {

    /** Whether the client is entered under a name of their own. */
    public boolean named() {
        return name == DataQuality.FULL || name == DataQuality.PARTIAL;
    }
}
