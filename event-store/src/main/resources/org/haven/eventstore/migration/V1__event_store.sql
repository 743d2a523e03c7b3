CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE eventstore.event (
    global_index         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_identifier     text   NOT NULL UNIQUE,
    aggregate_identifier text   NOT NULL,
    sequence_number      bigint NOT NULL,
    type                 text,
    payload_type         text   NOT NULL,
    payload_revision     text,
    payload              bytea  NOT NULL,
    meta_data            bytea,
    time_stamp           text   NOT NULL,
    UNIQUE (aggregate_identifier, sequence_number)
);

CREATE TABLE eventstore.snapshot (
    aggregate_identifier text   NOT NULL,
    sequence_number      bigint NOT NULL,
    type                 text   NOT NULL,
    event_identifier     text   NOT NULL UNIQUE,
    payload_type         text   NOT NULL,
    payload_revision     text,
    payload              bytea  NOT NULL,
    meta_data            bytea,
    time_stamp           text   NOT NULL,
    PRIMARY KEY (aggregate_identifier, sequence_number)
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

-- What only one may hold: a key for good, or for a span of days. Checked under the append lock; the constraint is the backstop.
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
