-- What was noted has a row until it is voided, an act one for good, and a member while the enrollment counts.
WITH log AS (
    SELECT position, name, stream, convert_from(payload, 'UTF8')::jsonb AS payload
    FROM eventstore.event
    WHERE position <= :upTo
      AND (name LIKE 'service.%'
           OR name IN ('household.MemberEnrolled', 'household.EntryDateCorrected', 'household.EnrollmentVoided',
                       'agency.ProjectRegistered'))
), voided AS (
    SELECT payload ->> 'service' AS service FROM log WHERE name = 'service.ServiceVoided'
), stay AS (
    SELECT payload ->> 'enrollment' AS enrollment
    FROM log
    WHERE name LIKE 'household.%'
    GROUP BY 1
    HAVING bool_or(name = 'household.MemberEnrolled') AND NOT bool_or(name = 'household.EnrollmentVoided')
)
SELECT 'query.service' AS table_name, count(*) AS row_count, coalesce(max(position), 0) AS last_position
FROM log
WHERE name LIKE 'service.%' AND name <> 'service.ServiceVoided'
  AND payload ->> 'service' NOT IN (SELECT service FROM voided)
UNION ALL
SELECT 'query.service_act', count(DISTINCT stream), coalesce(max(position), 0)
FROM log
WHERE name LIKE 'service.%'
UNION ALL
SELECT 'query.service_stay', count(DISTINCT enrollment), coalesce(max(position), 0)
FROM log JOIN stay ON stay.enrollment = payload ->> 'enrollment'
WHERE name LIKE 'household.%'
UNION ALL
SELECT 'query.service_project', count(DISTINCT payload ->> 'project'), coalesce(max(position), 0)
FROM log
WHERE name = 'agency.ProjectRegistered'
