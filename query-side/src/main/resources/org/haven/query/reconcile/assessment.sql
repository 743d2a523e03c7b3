-- An occasion has a row from its recording on, and a member while the enrollment counts.
WITH log AS (
    SELECT position, name, stream, convert_from(payload, 'UTF8')::jsonb AS payload
    FROM eventstore.event
    WHERE position <= :upTo
      AND name IN ('assessment.AssessmentRecorded', 'assessment.AssessmentCorrected', 'assessment.AssessmentVoided',
                   'household.MemberEnrolled', 'household.EntryDateCorrected', 'household.EnrollmentVoided')
), recorded AS (
    SELECT stream FROM log WHERE name = 'assessment.AssessmentRecorded'
), stay AS (
    SELECT payload ->> 'enrollment' AS enrollment
    FROM log
    GROUP BY 1
    HAVING bool_or(name = 'household.MemberEnrolled') AND NOT bool_or(name = 'household.EnrollmentVoided')
)
SELECT 'query.assessment' AS table_name, count(DISTINCT stream) AS row_count, coalesce(max(position), 0) AS last_position
FROM log JOIN recorded USING (stream)
UNION ALL
SELECT 'query.assessment_stay', count(DISTINCT enrollment), coalesce(max(position), 0)
FROM log JOIN stay ON stay.enrollment = payload ->> 'enrollment'
WHERE name LIKE 'household.%'
