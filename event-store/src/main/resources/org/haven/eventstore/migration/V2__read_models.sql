-- How a read model stands beside the log. Its tables hold whatever it takes up to folded_to, even where a token has not come there.
-- names are the events, in alphabetical order, whose history its tables hold.
CREATE TABLE eventstore.read_model (
    name       text        PRIMARY KEY,
    folded_to  bigint      NOT NULL,
    ready      boolean     NOT NULL,
    names      text[]      NOT NULL,
    rebuilt_at timestamptz
);

-- A stream that a read model could not follow past a position. It points into the log and copies nothing of it.
CREATE TABLE eventstore.parked (
    read_model text        NOT NULL,
    stream     text        NOT NULL,
    position   bigint      NOT NULL,
    event_name text        NOT NULL,
    cause      text        NOT NULL,
    parked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    tries      integer     NOT NULL,
    PRIMARY KEY (read_model, stream)
);

-- An event that a read model does without, and who decided so.
CREATE TABLE eventstore.dropped (
    read_model text        NOT NULL,
    position   bigint      NOT NULL,
    stream     text        NOT NULL,
    reason     text        NOT NULL,
    dropped_by text        NOT NULL,
    dropped_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (read_model, position)
);

-- The processes that fold read models, each with those it can fold. One that has not been heard of for a while is gone.
CREATE TABLE eventstore.node (
    id          text        PRIMARY KEY,
    read_models text[]      NOT NULL,
    heard_at    timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE
    ON eventstore.read_model, eventstore.parked, eventstore.dropped, eventstore.node TO ${product};
