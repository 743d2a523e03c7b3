-- A row that was voided is gone; any other stands as its last event left it.
WITH log AS (
    SELECT position, stream, name FROM eventstore.event WHERE position <= :upTo AND name LIKE 'descriptor.%'
), gone AS (
    SELECT stream FROM log WHERE name = 'descriptor.DescriptorVoided'
)
SELECT 'query.project' AS table_name, count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'project') AS row_count,
       coalesce(max(position), 0) AS last_position
FROM eventstore.event
WHERE position <= :upTo AND name = 'agency.ProjectRegistered'
UNION ALL
SELECT 'query.project_descriptor', count(DISTINCT stream), coalesce(max(position), 0)
FROM log
WHERE stream NOT IN (SELECT stream FROM gone)
