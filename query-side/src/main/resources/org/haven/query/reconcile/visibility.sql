-- A record is known from its opening; the permission and the Release of Information move who sees it.
WITH log AS (
    SELECT position, stream, name
    FROM eventstore.event
    WHERE position <= :upTo
      AND name IN ('agency.AgencyRegistered', 'client.RoiChoiceRecorded', 'client.RoiRevoked',
                   'client.ClientRegistered', 'client.AnonymousRecordRequested', 'client.CoveredByGrant',
                   'client.AnonymousRecordApproved', 'client.AnonymousGrantUsed', 'client.AnonymousRecordDenied',
                   'client.AnonymousRequestWithdrawn', 'client.AnonymousGrantExpired', 'client.ProvisionalRecordLapsed',
                   'client.AnonymousGrantRevoked', 'client.ClientIdentified')
), told AS (
    SELECT DISTINCT ON (stream) stream, position, convert_from(payload, 'UTF8')::jsonb #>> '{facts,dateOfBirth}' AS birth
    FROM eventstore.event JOIN keys.client_key ON client_id = stream::uuid
    WHERE position <= :upTo
      AND name IN ('client.IdentityRecorded', 'client.IdentityCorrected', 'client.IdentityChanged', 'client.ClientIdentified')
    ORDER BY stream, position DESC
), opened AS (
    SELECT stream, min(position) AS since
    FROM log
    WHERE name IN ('client.ClientRegistered', 'client.AnonymousRecordRequested', 'client.CoveredByGrant')
    GROUP BY stream
)
SELECT 'query.visibility' AS table_name, count(DISTINCT stream) AS row_count, coalesce(max(position), 0) AS last_position
FROM log JOIN opened USING (stream)
WHERE position >= since
UNION ALL
SELECT 'query.agency_day', count(DISTINCT stream), coalesce(max(position), 0)
FROM log
WHERE name = 'agency.AgencyRegistered'
UNION ALL
SELECT 'identity.coming_of_age', count(*), coalesce(max(position), 0)
FROM told
WHERE birth IN ('FULL', 'PARTIAL')
