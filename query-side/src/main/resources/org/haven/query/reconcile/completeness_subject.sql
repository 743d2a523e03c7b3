-- Of a client there is a row from the first event that says anything completeness is judged by.
WITH log AS (
    SELECT position, stream, name, payload
    FROM eventstore.event
    WHERE position <= :upTo
      AND name IN ('agency.ProjectRegistered', 'household.MemberEnrolled', 'household.HeadOfHouseholdNamed',
                   'household.RelationshipChanged', 'household.RelationshipCorrected', 'household.EntryDateCorrected',
                   'household.DisablingConditionChanged', 'household.DisablingConditionCorrected', 'household.MemberExited',
                   'household.ExitCorrected', 'household.ExitReversed', 'household.EnrollmentVoided',
                   'client.AnonymousRecordRequested',
                   'client.CoveredByGrant', 'client.IdentityRecorded', 'client.IdentityCorrected',
                   'client.DemographicsRecorded', 'client.DemographicsCorrected', 'client.DemographicsChanged',
                   'client.IdentityChanged', 'client.ClientIdentified')
), stay AS (
    SELECT stream, convert_from(payload, 'UTF8')::jsonb ->> 'enrollment' AS enrollment, min(position) AS since
    FROM log
    WHERE name = 'household.MemberEnrolled'
    GROUP BY 1, 2
), written AS (
    SELECT s.enrollment, max(l.position) AS position
    FROM stay s
    JOIN log l ON l.stream = s.stream AND l.position >= s.since
              AND (l.name = 'household.HeadOfHouseholdNamed'
                   OR convert_from(l.payload, 'UTF8')::jsonb ->> 'enrollment' = s.enrollment)
    GROUP BY s.enrollment
    HAVING NOT bool_or(l.name = 'household.EnrollmentVoided')
)
SELECT 'query.completeness_subject' AS table_name, count(*) AS row_count, coalesce(max(position), 0) AS last_position
FROM written
UNION ALL
SELECT 'query.completeness_client', count(DISTINCT stream), coalesce(max(position), 0)
FROM log
WHERE name LIKE 'client.%'
UNION ALL
SELECT 'query.completeness_project', count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'project'),
       coalesce(max(position), 0)
FROM log
WHERE name = 'agency.ProjectRegistered'
