-- When an approval expires or a provisional record lapses, and never where there is no moment; kept by a projection and worked off by
-- the sweep.
CREATE TABLE command.deadline (
    grant_id  uuid        PRIMARY KEY,
    client_id uuid        NOT NULL,
    agency_id uuid        NOT NULL,
    due_at    timestamptz,
    position  bigint      NOT NULL
);

CREATE INDEX deadline_due ON command.deadline (due_at);
CREATE INDEX deadline_of_client ON command.deadline (client_id);
