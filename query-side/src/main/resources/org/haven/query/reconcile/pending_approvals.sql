-- A request stays in the list whatever becomes of it, and carries the version of the record, which every event of the client moves.
WITH log AS (
    SELECT position, stream, name, payload
    FROM eventstore.event
    WHERE position <= :upTo AND name LIKE 'client.%'
), asked AS (
    SELECT stream, min(position) AS since FROM log WHERE name = 'client.AnonymousRecordRequested' GROUP BY stream
)
SELECT 'query.pending_approvals' AS table_name,
       (SELECT count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'grant')
        FROM log
        WHERE name = 'client.AnonymousRecordRequested') AS row_count,
       coalesce(max(position), 0) AS last_position
FROM log JOIN asked USING (stream)
WHERE position >= since
