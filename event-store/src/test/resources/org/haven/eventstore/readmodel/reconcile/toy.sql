WITH log AS (
    SELECT position, stream, name,
           max(position) FILTER (WHERE name = 'client.AnonymousGrantRevoked') OVER (PARTITION BY stream) AS gone
    FROM eventstore.event
    WHERE position <= :upTo
), standing AS (
    SELECT stream, max(position) AS last
    FROM log
    WHERE position > coalesce(gone, 0)
    GROUP BY stream
    HAVING bool_or(name = 'client.ClientRegistered')
)
SELECT 'toy.client' AS table_name, count(*) AS row_count, coalesce(max(last), 0) AS last_position FROM standing
UNION ALL
SELECT 'toy.line', count(*), coalesce(max(position), 0) FROM log
