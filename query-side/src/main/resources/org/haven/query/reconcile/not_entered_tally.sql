SELECT 'query.not_entered_tally' AS table_name, count(*) AS row_count, coalesce(max(position), 0) AS last_position
FROM eventstore.event
WHERE position <= :upTo AND name = 'agency.NotEnteredTallied'
