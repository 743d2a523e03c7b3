-- The page of an agency moves with everything the agency does; a deputy is there while the last word on them is a naming.
WITH log AS (
    SELECT position, stream, name, convert_from(payload, 'UTF8')::jsonb AS said
    FROM eventstore.event
    WHERE position <= :upTo AND name LIKE 'agency.%' AND name <> 'agency.NotEnteredTallied'
), registered AS (
    SELECT stream, min(position) AS since FROM log WHERE name = 'agency.AgencyRegistered' GROUP BY stream
), deputy AS (
    SELECT DISTINCT ON (stream, said ->> 'deputy') position, name
    FROM log
    WHERE name IN ('agency.DeputyHdcNamed', 'agency.DeputyHdcRemoved')
    ORDER BY stream, said ->> 'deputy', position DESC
)
SELECT 'query.agency' AS table_name, count(DISTINCT stream) AS row_count, coalesce(max(position), 0) AS last_position
FROM log JOIN registered USING (stream)
WHERE position >= since
UNION ALL
SELECT 'query.agency_project', count(DISTINCT said ->> 'project'), coalesce(max(position), 0)
FROM log
WHERE name = 'agency.ProjectRegistered'
UNION ALL
SELECT 'query.agency_deputy', count(*), coalesce(max(position), 0)
FROM deputy
WHERE name = 'agency.DeputyHdcNamed'
