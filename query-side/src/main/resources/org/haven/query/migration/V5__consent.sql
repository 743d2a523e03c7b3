-- Everything a client chose about sharing, in order; the last line is what holds.
CREATE TABLE query.consent_status (
    client_id   uuid        NOT NULL,
    version     bigint      NOT NULL,
    choice      text        NOT NULL,
    sharing     text        NOT NULL,
    agencies    uuid[]      NOT NULL,
    since       date        NOT NULL,
    until       date,
    notice      text,
    attested_by text,
    included_by uuid,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    position    bigint      NOT NULL,
    PRIMARY KEY (client_id, version)
);
