-- A grant has a deadline from the request until it comes to its end; an approval in between moves it.
WITH log AS (
    SELECT position, stream, name, convert_from(payload, 'UTF8')::jsonb ->> 'grant' AS of_grant
    FROM eventstore.event
    WHERE position <= :upTo
      AND name IN ('client.AnonymousRecordRequested', 'client.AnonymousRecordApproved', 'client.AnonymousRecordDenied',
                   'client.AnonymousRequestWithdrawn', 'client.AnonymousGrantExpired', 'client.ProvisionalRecordLapsed',
                   'client.AnonymousGrantRevoked')
), begun_or_ended AS (
    SELECT DISTINCT ON (stream, of_grant) stream, of_grant, name, position AS since
    FROM log
    WHERE name <> 'client.AnonymousRecordApproved'
    ORDER BY stream, of_grant, position DESC
), waiting AS (
    SELECT stream, of_grant, since FROM begun_or_ended WHERE name = 'client.AnonymousRecordRequested'
)
SELECT 'command.deadline' AS table_name, count(DISTINCT (stream, of_grant)) AS row_count, coalesce(max(position), 0) AS last_position
FROM log JOIN waiting USING (stream, of_grant)
WHERE position >= since
