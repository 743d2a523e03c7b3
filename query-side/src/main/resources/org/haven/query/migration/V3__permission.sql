-- One row for each request for permission, with the version of the client's stream that a decision must name.
CREATE TABLE query.pending_approvals (
    grant_id          uuid        PRIMARY KEY,
    client_id         uuid        NOT NULL,
    agency_id         uuid        NOT NULL,
    project_id        uuid        NOT NULL,
    reason            text        NOT NULL,
    requested_by      text        NOT NULL,
    requested_at      timestamptz NOT NULL,
    state             text        NOT NULL,
    used              boolean     NOT NULL,
    decided_by        text,
    decision_reason   text,
    decided_at        timestamptz,
    valid_until       timestamptz,
    provisional_until timestamptz,
    follows           uuid,
    needs_review      boolean     NOT NULL,
    version           bigint      NOT NULL,
    position          bigint      NOT NULL
);

CREATE INDEX pending_approvals_of_agency ON query.pending_approvals (agency_id, requested_at, grant_id);
CREATE INDEX pending_approvals_of_client ON query.pending_approvals (client_id);
