-- A card is opened once and moves with everything that happens to the client. Who a client is, is kept while their key is.
WITH log AS (
    SELECT position, stream, name, payload
    FROM eventstore.event
    WHERE position <= :upTo AND name LIKE 'client.%'
), link AS (
    SELECT DISTINCT ON (stream, convert_from(payload, 'UTF8')::jsonb ->> 'linked') position, name
    FROM log
    WHERE name IN ('client.LinkReceived', 'client.LinkReleased')
    ORDER BY stream, convert_from(payload, 'UTF8')::jsonb ->> 'linked', position DESC
), detail AS (
    SELECT DISTINCT ON (stream) position, convert_from(payload, 'UTF8')::jsonb ->> 'words' AS words
    FROM log JOIN keys.client_key ON client_id = stream::uuid
    WHERE name IN ('client.ClientDetailsRecorded', 'client.ClientDetailsCorrected')
    ORDER BY stream, position DESC
), opened AS (
    SELECT stream, min(position) AS since
    FROM log
    WHERE name IN ('client.ClientRegistered', 'client.AnonymousRecordRequested', 'client.CoveredByGrant')
    GROUP BY stream
)
SELECT 'query.client_card' AS table_name, count(DISTINCT stream) AS row_count, coalesce(max(position), 0) AS last_position
FROM log JOIN opened USING (stream)
WHERE position >= since
UNION ALL
SELECT 'query.client_card_member', count(DISTINCT (stream, convert_from(payload, 'UTF8')::jsonb ->> 'member')),
       coalesce(max(position), 0)
FROM log
WHERE name = 'client.FamilyMemberAdded'
UNION ALL
SELECT 'identity.client_identity', count(DISTINCT stream), coalesce(max(position), 0)
FROM log JOIN keys.client_key ON client_id = stream::uuid
WHERE name IN ('client.IdentityRecorded', 'client.IdentityCorrected', 'client.IdentityChanged', 'client.ClientIdentified')
UNION ALL
SELECT 'query.client_card_link', count(*), coalesce(max(position), 0)
FROM link
WHERE name = 'client.LinkReceived'
UNION ALL
SELECT 'identity.client_words', count(*), coalesce(max(position), 0)
FROM detail
WHERE words IS NOT NULL
