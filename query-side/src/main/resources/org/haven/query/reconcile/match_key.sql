-- Who gave a name when last asked, and whose key is not forgotten.
WITH told AS (
    SELECT DISTINCT ON (stream) stream, position, convert_from(payload, 'UTF8')::jsonb -> 'facts' ->> 'name' AS name
    FROM eventstore.event
    WHERE position <= :upTo AND name IN ('client.IdentityRecorded', 'client.IdentityCorrected', 'client.IdentityChanged',
                                        'client.ClientIdentified')
    ORDER BY stream, position DESC
)
SELECT 'identity.match_key' AS table_name, count(*) AS row_count, coalesce(max(position), 0) AS last_position
FROM told JOIN keys.client_key ON client_id = stream::uuid
WHERE told.name IN ('FULL', 'PARTIAL')
