-- Whatever happens to a household moves its version. A member is there until found never to have been; a new head says of all what
-- they are to it.
WITH log AS (
    SELECT position, stream, name, convert_from(payload, 'UTF8')::jsonb ->> 'enrollment' AS enrollment
    FROM eventstore.event
    WHERE position <= :upTo AND name LIKE 'household.%'
), enrolled AS (
    SELECT stream, min(position) AS since FROM log WHERE name = 'household.HouseholdEnrolled' GROUP BY stream
), stay AS (
    SELECT stream, enrollment, min(position) AS since
    FROM log
    WHERE name = 'household.MemberEnrolled'
    GROUP BY stream, enrollment
), written AS (
    SELECT s.enrollment, max(l.position) AS position
    FROM stay s
    JOIN log l ON l.stream = s.stream AND l.position >= s.since
              AND (l.name = 'household.HeadOfHouseholdNamed' OR l.enrollment = s.enrollment)
    GROUP BY s.enrollment
    HAVING NOT bool_or(l.name = 'household.EnrollmentVoided')
)
SELECT 'query.household' AS table_name, count(DISTINCT stream) AS row_count, coalesce(max(position), 0) AS last_position
FROM log JOIN enrolled USING (stream)
WHERE position >= since
UNION ALL
SELECT 'query.household_member', count(*), coalesce(max(position), 0)
FROM written
