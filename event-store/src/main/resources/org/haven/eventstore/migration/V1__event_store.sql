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

-- The end of the log. Whoever holds this row is the only one who appends, on all nodes, until the commit; where the log ends
-- is read from the log itself. A counter kept in the row would leave a dead version of it behind every append, which cost a
-- quarter of the speed within half a minute of somebody's long transaction.
CREATE TABLE eventstore.head (
    sole boolean PRIMARY KEY CHECK (sole)
);

INSERT INTO eventstore.head VALUES (true);

-- What only one may hold: a key for good, or for a span of days, one of each holder. Checked while the head is held; the constraint
-- is the backstop.
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

-- Appends a group of requests, numbered from 1, all in one commit. A request that finds something else than it rests on is
-- refused, and the others are written. No two requests of a group may touch the same stream, claim or receipt.
-- Every array that begins with the same word has an element for each event, expectation, claim or receipt.
CREATE FUNCTION eventstore.append(
    event_requests int[], event_ids uuid[], event_streams text[], event_versions bigint[], event_aggregates text[],
    event_names text[], event_revisions text[], event_payloads bytea[], event_metadata bytea[],
    -- The version that a stream must have before the append; -1 for one that must not be there.
    expected_requests int[], expected_streams text[], expected_versions bigint[],
    claim_requests int[], claim_kinds text[], claim_keys text[], claim_spans daterange[], claim_holders text[],
    receipt_requests int[], receipt_scopes text[], receipt_keys text[], receipt_fingerprints bytea[],
    receipt_subjects text[], receipt_versions bigint[], receipt_events uuid[],
    -- Whether the group may have been appended before by a call that nobody heard the end of.
    again boolean,
    -- The position before the first one written now, and when it was written.
    OUT base bigint, OUT written timestamptz,
    -- The requests refused, and why: 0 for answered before, n for the nth expectation, -n for the nth claim.
    OUT refused int[], OUT reasons int[],
    -- The requests that an earlier call has written, and where.
    OUT stored int[], OUT stored_first bigint[], OUT stored_last bigint[], OUT stored_at timestamptz[]
) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    -- On a table without fresh statistics, anything but a nested loop over indexes reads the whole log.
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
    SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    closed int[];
    losers int[];
    why int[];
BEGIN
    -- The head is held from here to the commit. Each statement below sees what was committed before it began.
    PERFORM FROM eventstore.head FOR UPDATE;

    SELECT e.position, greatest(e.written_at, clock_timestamp()) INTO base, written
    FROM eventstore.event e ORDER BY e.position DESC LIMIT 1;
    base := coalesce(base, 0);
    written := coalesce(written, clock_timestamp());

    IF again THEN
        SELECT array_agg(s.request), array_agg(s.first), array_agg(s.last), array_agg(s.at)
        INTO stored, stored_first, stored_last, stored_at
        FROM (SELECT i.request, min(e.position) AS first, max(e.position) AS last, max(e.written_at) AS at
              FROM unnest(event_requests, event_ids, event_streams, event_versions) AS i (request, id, stream, version)
              -- An id that lies elsewhere is somebody else's, and the constraint refuses it.
              JOIN eventstore.event e ON e.event_id = i.id AND e.stream = i.stream AND e.version = i.version
              GROUP BY i.request) AS s;
    END IF;

    IF cardinality(receipt_requests) > 0 THEN
        SELECT array_agg(i.request), array_agg(0) INTO refused, reasons
        FROM unnest(receipt_requests, receipt_scopes, receipt_keys) AS i (request, scope, key)
        JOIN eventstore.receipt r ON r.scope = i.scope AND r.key = i.key;
    END IF;

    SELECT array_agg(i.request), array_agg(i.n) INTO losers, why
    FROM (SELECT generate_subscripts(expected_requests, 1) AS n, unnest(expected_requests) AS request,
                 unnest(expected_streams) AS stream, unnest(expected_versions) AS version) AS i
    WHERE coalesce((SELECT max(e.version) FROM eventstore.event e WHERE e.stream = i.stream), -1) <> i.version;
    refused := refused || losers;
    reasons := reasons || why;

    IF cardinality(claim_requests) > 0 THEN
        SELECT array_agg(i.request), array_agg(-i.n) INTO losers, why
        FROM unnest(claim_requests, claim_kinds, claim_keys, claim_spans, claim_holders)
             WITH ORDINALITY AS i (request, kind, key, span, holder, n)
        WHERE EXISTS (SELECT FROM eventstore.claim c
                      WHERE c.kind = i.kind AND c.key = i.key AND c.during && i.span AND c.holder <> i.holder
                        -- Whose claim the same request moves is in nobody's way where it was; the new places do not meet.
                        AND NOT EXISTS (SELECT
                                        FROM unnest(claim_requests, claim_kinds, claim_keys, claim_holders)
                                             AS m (request, kind, key, holder)
                                        WHERE m.request = i.request AND m.kind = c.kind AND m.key = c.key
                                          AND m.holder = c.holder));
        refused := refused || losers;
        reasons := reasons || why;
    END IF;

    closed := refused || stored;

    INSERT INTO eventstore.event (position, event_id, stream, version, aggregate, name, revision, payload, metadata, written_at)
    SELECT base + row_number() OVER (ORDER BY i.n),
           i.id, i.stream, i.version, i.aggregate, i.name, i.revision, i.payload, i.metadata, written
    -- Side by side in a SELECT, arrays are taken apart without a tuple store for each, a fifth of what a small append cost.
    FROM (SELECT generate_subscripts(event_ids, 1) AS n, unnest(event_requests) AS request, unnest(event_ids) AS id,
                 unnest(event_streams) AS stream, unnest(event_versions) AS version, unnest(event_aggregates) AS aggregate,
                 unnest(event_names) AS name, unnest(event_revisions) AS revision, unnest(event_payloads) AS payload,
                 unnest(event_metadata) AS metadata) AS i
    WHERE closed IS NULL OR i.request <> ALL (closed);

    IF NOT FOUND THEN
        RETURN;
    END IF;

    IF cardinality(claim_requests) > 0 THEN
        -- A claim moves: what its holder had of the same thing, other than this very span, is free again.
        DELETE FROM eventstore.claim c
        USING unnest(claim_requests, claim_kinds, claim_keys, claim_spans, claim_holders)
              AS i (request, kind, key, span, holder)
        WHERE (closed IS NULL OR i.request <> ALL (closed))
          AND c.kind = i.kind AND c.key = i.key AND c.holder = i.holder AND c.during <> i.span;

        INSERT INTO eventstore.claim (kind, key, during, holder)
        SELECT i.kind, i.key, i.span, i.holder
        FROM unnest(claim_requests, claim_kinds, claim_keys, claim_spans, claim_holders)
             AS i (request, kind, key, span, holder)
        WHERE (closed IS NULL OR i.request <> ALL (closed))
          AND NOT isempty(i.span)
          -- Of its own holder only; whatever of others' the check has not seen, the constraint refuses.
          AND NOT EXISTS (SELECT FROM eventstore.claim c
                          WHERE c.kind = i.kind AND c.key = i.key AND c.during && i.span AND c.holder = i.holder);
    END IF;

    IF cardinality(receipt_requests) > 0 THEN
        INSERT INTO eventstore.receipt (scope, key, fingerprint, subject, version, position, written_at)
        SELECT i.scope, i.key, i.fingerprint, i.subject, i.version,
               (SELECT e.position FROM eventstore.event e WHERE e.event_id = i.event), written
        FROM unnest(receipt_requests, receipt_scopes, receipt_keys, receipt_fingerprints,
                    receipt_subjects, receipt_versions, receipt_events)
             AS i (request, scope, key, fingerprint, subject, version, event)
        WHERE closed IS NULL OR i.request <> ALL (closed);
    END IF;

    PERFORM pg_notify('haven_log', '');
END
$$;

REVOKE ALL ON FUNCTION eventstore.append FROM PUBLIC;

GRANT USAGE ON SCHEMA eventstore TO ${product};
GRANT SELECT ON eventstore.event, eventstore.head, eventstore.claim TO ${product};
GRANT SELECT, INSERT, UPDATE, DELETE ON eventstore.receipt, eventstore.snapshot, eventstore.token TO ${product};
GRANT EXECUTE ON FUNCTION eventstore.append TO ${product};
