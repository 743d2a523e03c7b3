-- Every event is a line; a household is known from when it was enrolled, and each member enrolled with it looks it up. Who joined
-- later is told with who recorded it.
WITH log AS (
    SELECT position, stream, name, payload
    FROM eventstore.event
    WHERE position <= :upTo
), named AS (
    SELECT position, convert_from(payload, 'UTF8')::jsonb ->> 'agency' AS id
    FROM log
    WHERE name = 'agency.AgencyRegistered'
    UNION ALL
    SELECT position, convert_from(payload, 'UTF8')::jsonb ->> 'project'
    FROM log
    WHERE name = 'agency.ProjectRegistered'
), enrolled AS (
    SELECT stream, min(position) AS since FROM log WHERE name = 'household.HouseholdEnrolled' GROUP BY stream
)
SELECT 'query.audit_trail' AS table_name, count(*) AS row_count, coalesce(max(position), 0) AS last_position
FROM log
UNION ALL
SELECT 'query.audit_name', count(DISTINCT id), coalesce(max(position), 0)
FROM named
UNION ALL
SELECT 'query.audit_household', count(DISTINCT stream), coalesce(max(position), 0)
FROM log JOIN enrolled USING (stream)
WHERE position >= since
  AND (name = 'household.HouseholdEnrolled'
       OR name = 'household.MemberEnrolled' AND convert_from(payload, 'UTF8')::jsonb ->> 'joinedBy' IS NULL)
