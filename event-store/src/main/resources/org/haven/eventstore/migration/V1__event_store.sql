CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The log. Positions are dense and in the order of commits; nobody but the append function writes here.
CREATE TABLE eventstore.event (
    position   bigint      PRIMARY KEY,
    event_id   uuid        NOT NULL UNIQUE,
    stream     text        NOT NULL,
    version    bigint      NOT NULL,
    aggregate  text        NOT NULL,
    name       text        NOT NULL,
    revision   text        NOT NULL,
    payload    bytea       NOT NULL,
    metadata   bytea       NOT NULL,
    written_at timestamptz NOT NULL,
    UNIQUE (stream, version)
);

-- The one counter: whoever holds its row is the only one who appends, on all nodes, until the commit.
CREATE TABLE eventstore.head (
    position   bigint      NOT NULL,
    written_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX one_head ON eventstore.head ((true));

INSERT INTO eventstore.head VALUES (0, '-infinity');

-- What only one may hold: a key for good, or for a span of days. Checked while the counter is held; the constraint is the backstop.
CREATE TABLE eventstore.claim (
    kind   text      NOT NULL,
    key    text      NOT NULL,
    during daterange NOT NULL,
    holder text      NOT NULL,
    EXCLUDE USING gist (kind WITH =, key WITH =, during WITH &&)
);

-- What a request with an Idempotency-Key has brought about. Holds no body: a keyed hash of it, and where its answer lies.
CREATE TABLE eventstore.receipt (
    scope       text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    subject     text        NOT NULL,
    version     bigint      NOT NULL,
    position    bigint      NOT NULL,
    written_at  timestamptz NOT NULL,
    PRIMARY KEY (scope, key)
);

CREATE INDEX receipt_age ON eventstore.receipt (written_at);

-- A long stream's state at one of its versions, the latest only: what a reader may begin with instead of the beginning.
CREATE TABLE eventstore.snapshot (
    stream    text   PRIMARY KEY,
    version   bigint NOT NULL,
    aggregate text   NOT NULL,
    name      text   NOT NULL,
    revision  text   NOT NULL,
    payload   bytea  NOT NULL,
    metadata  bytea  NOT NULL,
    taken_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE eventstore.token (
    processor_name text    NOT NULL,
    segment        integer NOT NULL,
    token          bytea,
    token_type     text,
    time_stamp     text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

GRANT USAGE ON SCHEMA eventstore TO ${product};
GRANT SELECT ON eventstore.event, eventstore.head, eventstore.claim TO ${product};
GRANT SELECT, INSERT, UPDATE, DELETE ON eventstore.receipt, eventstore.snapshot, eventstore.token TO ${product};
