package org.haven.standalone;

import java.util.Map;
import java.util.Optional;

/** What Haven tells its service when nobody else has; the usual ways to configure Spring Boot all go before it. */
final class ServiceSettings {

    private ServiceSettings() {}

    static Map<String, Object> of(Haven haven) {
        return Map.of(
                "server.port", haven.port(),
                // Plain HTTP stays on this machine, unless SERVER_ADDRESS says that something safe stands before it.
                "server.address", "127.0.0.1",
                "haven.signin.issuer", haven.address(),
                "haven.master-key.file",
                        haven.folder().keys().resolve("master-key.json").toString(),
                "spring.security.oauth2.resourceserver.jwt.audiences", StaffClaims.AUDIENCE);
    }

    static Map<String, Object> of(EmbeddedDatabase database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "haven.log-owner.username", database.logOwner(),
                "haven.log-owner.password", database.logOwnersPassword());
    }

    /** Whether whoever started Haven gave it a database. */
    static boolean nameADatabase() {
        return Optional.ofNullable(System.getProperty("spring.datasource.url"))
                .or(() -> Optional.ofNullable(System.getenv("SPRING_DATASOURCE_URL")))
                .filter(url -> !url.isBlank())
                .isPresent();
    }
}
