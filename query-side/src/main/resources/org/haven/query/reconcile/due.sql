-- Of each thing, the last event that is about it and how many of them there are; what was voided is gone.
WITH log AS (
    SELECT position, stream, name, convert_from(payload, 'UTF8')::jsonb AS said
    FROM eventstore.event
    WHERE position <= :upTo
), stay AS (
    SELECT said ->> 'enrollment' AS enrollment, position, name
    FROM log
    WHERE name IN ('household.MemberEnrolled', 'household.RelationshipChanged', 'household.RelationshipCorrected',
                   'household.EntryDateCorrected', 'household.MemberExited', 'household.ExitCorrected',
                   'household.ExitReversed', 'household.EnrollmentVoided')
    UNION ALL
    -- Whoever is named head, and everybody who is something else to the new one.
    SELECT jsonb_object_keys(said -> 'relationships'), position, name FROM log WHERE name = 'household.HeadOfHouseholdNamed'
), occasion AS (
    SELECT stream, position, name FROM log WHERE name LIKE 'assessment.%'
), funding AS (
    SELECT stream, position, name
    FROM log
    WHERE name LIKE 'descriptor.%'
      AND stream IN (SELECT stream FROM log WHERE name = 'descriptor.DescriptorRecorded' AND said ->> 'kind' = 'FUNDER')
)
SELECT 'query.due_project' AS table_name, count(DISTINCT said ->> 'project') AS row_count,
       coalesce(max(position), 0) AS last_position
FROM log WHERE name = 'agency.ProjectRegistered'
UNION ALL
SELECT 'query.due_grant', count(DISTINCT stream), coalesce(max(position), 0)
FROM funding WHERE stream NOT IN (SELECT stream FROM funding WHERE name = 'descriptor.DescriptorVoided')
UNION ALL
SELECT 'query.due_stay', count(DISTINCT enrollment), coalesce(max(position), 0)
FROM stay WHERE enrollment NOT IN (SELECT enrollment FROM stay WHERE name = 'household.EnrollmentVoided')
UNION ALL
SELECT 'query.due_occasion', count(DISTINCT stream), coalesce(max(position), 0)
FROM occasion WHERE stream NOT IN (SELECT stream FROM occasion WHERE name = 'assessment.AssessmentVoided')
UNION ALL
SELECT 'query.due_client', count(DISTINCT stream), coalesce(max(position), 0)
FROM log
JOIN (SELECT stream, min(position) AS since
      FROM log
      WHERE name IN ('client.ClientRegistered', 'client.AnonymousRecordRequested', 'client.CoveredByGrant')
      GROUP BY stream) AS opened USING (stream)
WHERE position >= since
  AND name IN ('client.ClientRegistered', 'client.AnonymousRecordRequested', 'client.CoveredByGrant',
               'client.AnonymousRecordApproved', 'client.AnonymousRecordDenied', 'client.AnonymousRequestWithdrawn',
               'client.ProvisionalRecordLapsed', 'client.RoiChoiceRecorded', 'client.RoiRevoked')
