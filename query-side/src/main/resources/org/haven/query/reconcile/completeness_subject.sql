-- Of a client there is a row from the first event that says anything completeness is judged by.
WITH log AS (
    SELECT position, stream, name, payload
    FROM eventstore.event
    WHERE position <= :upTo
      AND name IN ('agency.ProjectRegistered', 'household.MemberEnrolled', 'client.AnonymousRecordRequested',
                   'client.CoveredByGrant', 'client.IdentityRecorded', 'client.IdentityCorrected',
                   'client.DemographicsRecorded', 'client.DemographicsCorrected', 'client.DemographicsChanged',
                   'client.IdentityChanged', 'client.ClientIdentified')
)
SELECT 'query.completeness_subject' AS table_name,
       count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'enrollment') AS row_count,
       coalesce(max(position), 0) AS last_position
FROM log
WHERE name = 'household.MemberEnrolled'
UNION ALL
SELECT 'query.completeness_client', count(DISTINCT stream), coalesce(max(position), 0)
FROM log
WHERE name LIKE 'client.%'
UNION ALL
SELECT 'query.completeness_project', count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'project'),
       coalesce(max(position), 0)
FROM log
WHERE name = 'agency.ProjectRegistered'
