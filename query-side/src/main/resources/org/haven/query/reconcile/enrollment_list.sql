-- A client is known from the opening of the record; the permission and the name move how it is listed.
WITH log AS (
    SELECT position, stream, name, payload
    FROM eventstore.event
    WHERE position <= :upTo
      AND name IN ('agency.ProjectRegistered', 'household.MemberEnrolled', 'client.IdentityRecorded',
                   'client.IdentityCorrected', 'client.ClientRegistered', 'client.AnonymousRecordRequested', 'client.CoveredByGrant',
                   'client.AnonymousRecordApproved', 'client.AnonymousGrantUsed', 'client.AnonymousRecordDenied',
                   'client.AnonymousRequestWithdrawn', 'client.AnonymousGrantExpired', 'client.ProvisionalRecordLapsed',
                   'client.AnonymousGrantRevoked', 'client.IdentityChanged', 'client.ClientIdentified')
), opened AS (
    SELECT stream, min(position) AS since
    FROM log
    WHERE name IN ('client.ClientRegistered', 'client.AnonymousRecordRequested', 'client.CoveredByGrant')
    GROUP BY stream
)
SELECT 'query.enrollment_list' AS table_name, count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'enrollment') AS row_count,
       coalesce(max(position), 0) AS last_position
FROM log
WHERE name = 'household.MemberEnrolled'
UNION ALL
SELECT 'query.enrollment_client', count(DISTINCT stream), coalesce(max(position), 0)
FROM log JOIN opened USING (stream)
WHERE position >= since
UNION ALL
SELECT 'query.enrollment_project', count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'project'),
       coalesce(max(position), 0)
FROM log
WHERE name = 'agency.ProjectRegistered'
