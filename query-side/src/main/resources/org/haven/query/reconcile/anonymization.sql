-- A request is there from the first one, and everything that happens to the client later moves its version.
WITH asked AS (
    SELECT stream, min(position) AS since
    FROM eventstore.event
    WHERE position <= :upTo AND name = 'client.AnonymizationRequested'
    GROUP BY stream
)
SELECT 'query.anonymization' AS table_name, count(DISTINCT stream) AS row_count, coalesce(max(position), 0) AS last_position
FROM eventstore.event JOIN asked USING (stream)
WHERE position BETWEEN since AND :upTo AND name LIKE 'client.%'
