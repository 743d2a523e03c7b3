package org.haven.command.client;

import java.util.Set;
import java.util.UUID;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks into the claims that enrollments take, which are there as soon as the enrollment is. */
@Component
final class StaysInClaims implements OverlappingStays {

    private final JdbcClient sql;

    StaysInClaims(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean of(ClientId one, ClientId other, Set<ProjectId> projects) {
        return sql.sql("""
                        SELECT EXISTS (
                            SELECT FROM unnest(:projects::uuid[]) AS project
                            JOIN eventstore.claim a ON a.kind = 'stay' AND a.key = :one || '@' || project
                            JOIN eventstore.claim b ON b.kind = 'stay' AND b.key = :other || '@' || project
                            WHERE a.during && b.during)
                        """)
                .param("projects", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
                .param("one", one.toString())
                .param("other", other.toString())
                .query(Boolean.class)
                .single();
    }
}
