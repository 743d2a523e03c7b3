-- A stay is listed until it is found never to have been; a new head says of every stay in the household what it is to it.
-- A client is known from the opening of the record; the permission and the name move how it is listed.
WITH log AS (
    SELECT position, stream, name, payload
    FROM eventstore.event
    WHERE position <= :upTo
      AND name IN ('agency.ProjectRegistered', 'household.MemberEnrolled', 'household.HeadOfHouseholdNamed',
                   'household.RelationshipChanged', 'household.RelationshipCorrected', 'household.EntryDateCorrected',
                   'household.MemberExited', 'household.ExitCorrected', 'household.ExitReversed',
                   'household.EnrollmentVoided', 'household.HouseholdMovedIn', 'household.MoveInCorrected',
                   'client.IdentityRecorded',
                   'client.IdentityCorrected', 'client.ClientRegistered', 'client.AnonymousRecordRequested', 'client.CoveredByGrant',
                   'client.AnonymousRecordApproved', 'client.AnonymousGrantUsed', 'client.AnonymousRecordDenied',
                   'client.AnonymousRequestWithdrawn', 'client.AnonymousGrantExpired', 'client.ProvisionalRecordLapsed',
                   'client.AnonymousGrantRevoked', 'client.IdentityChanged', 'client.ClientIdentified')
), opened AS (
    SELECT stream, min(position) AS since
    FROM log
    WHERE name IN ('client.ClientRegistered', 'client.AnonymousRecordRequested', 'client.CoveredByGrant')
    GROUP BY stream
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
SELECT 'query.enrollment_list' AS table_name, count(*) AS row_count, coalesce(max(position), 0) AS last_position
FROM written
UNION ALL
SELECT 'query.enrollment_household', count(DISTINCT stream), coalesce(max(position), 0)
FROM log
WHERE name IN ('household.HouseholdMovedIn', 'household.MoveInCorrected')
UNION ALL
SELECT 'query.enrollment_client', count(DISTINCT stream), coalesce(max(position), 0)
FROM log JOIN opened USING (stream)
WHERE position >= since
UNION ALL
SELECT 'query.enrollment_project', count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'project'),
       coalesce(max(position), 0)
FROM log
WHERE name = 'agency.ProjectRegistered'
