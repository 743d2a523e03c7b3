-- A read model being made anew beside the one that is read; at most one at a time for each, over all nodes.
CREATE TABLE eventstore.rebuild (
    read_model   text        PRIMARY KEY,
    state        text        NOT NULL CHECK (state IN
                     ('WAITING', 'COPYING', 'INDEXING', 'CATCHING_UP', 'SWAPPING', 'DONE', 'STOPPED', 'FAILED')),
    node         uuid        NOT NULL,
    heartbeat_at timestamptz NOT NULL,
    code         text        NOT NULL,
    up_to        bigint      NOT NULL,
    folded_to    bigint      NOT NULL,
    partitions   integer     NOT NULL,
    part         integer     NOT NULL,
    events       bigint      NOT NULL,
    total        bigint      NOT NULL,
    rate         bigint      NOT NULL,
    to_be_stopped boolean    NOT NULL,
    failure      text,
    started_at   timestamptz NOT NULL,
    ended_at     timestamptz
);

-- What of a rebuild is done for good: a resumed one begins after these.
CREATE TABLE eventstore.rebuild_partition (
    read_model    text    NOT NULL REFERENCES eventstore.rebuild ON DELETE CASCADE,
    part          integer NOT NULL,
    table_name    text    NOT NULL,
    row_count     bigint  NOT NULL,
    last_position bigint  NOT NULL,
    events        bigint  NOT NULL,
    PRIMARY KEY (read_model, part, table_name)
);

-- Events that the rebuild could not fold; they take the place of the read model's letters when its tables do.
CREATE TABLE eventstore.rebuild_letter (
    read_model text   NOT NULL REFERENCES eventstore.rebuild ON DELETE CASCADE,
    stream     text   NOT NULL,
    position   bigint NOT NULL,
    event_name text   NOT NULL,
    cause      text   NOT NULL,
    PRIMARY KEY (read_model, stream)
);

-- What the latest reconciliation of each read model found.
CREATE TABLE eventstore.reconciliation (
    read_model  text        PRIMARY KEY,
    ran_at      timestamptz NOT NULL,
    up_to       bigint      NOT NULL,
    outcome     text        NOT NULL CHECK (outcome IN ('AGREES', 'EXPLAINED', 'DIFFERS', 'UNDECIDED')),
    differences jsonb       NOT NULL,
    letters     bigint      NOT NULL,
    dropped     jsonb       NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON
    eventstore.rebuild, eventstore.rebuild_partition, eventstore.rebuild_letter, eventstore.reconciliation TO ${product};
