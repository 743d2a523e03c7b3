package org.haven.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In which claims of its tokens an issuer says who somebody is.
 *
 * @param userClaim the user name
 * @param agencyClaim the agency's UUID
 * @param roleClaim one of worker, hdc, auditor, analyst, admin
 */
@ConfigurationProperties("haven.signin")
record SignInClaims(
        @DefaultValue("sub") String userClaim,
        @DefaultValue("agency") String agencyClaim,
        @DefaultValue("role") String roleClaim) {}
