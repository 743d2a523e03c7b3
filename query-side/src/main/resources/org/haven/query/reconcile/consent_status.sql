SELECT 'query.consent_status' AS table_name, count(*) AS row_count, coalesce(max(position), 0) AS last_position
FROM eventstore.event
WHERE position <= :upTo AND name IN ('client.RoiChoiceRecorded', 'client.RoiRevoked')
UNION ALL
SELECT 'query.roi_policy', count(DISTINCT stream), coalesce(max(position), 0)
FROM eventstore.event
WHERE position <= :upTo AND name = 'agency.RoiPolicySet'
