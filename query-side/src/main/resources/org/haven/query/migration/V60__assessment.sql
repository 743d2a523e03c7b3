-- Every occasion of asking, as it was last corrected; words stay under the client's seal. Written by assessment streams.
CREATE TABLE query.assessment (
    assessment_id uuid    PRIMARY KEY,
    enrollment_id uuid    NOT NULL,
    client_id     uuid    NOT NULL,
    project_id    uuid    NOT NULL,
    stage         text    NOT NULL,
    informed_on   date    NOT NULL,
    answers       text    NOT NULL,
    words         text,
    voided        boolean NOT NULL,
    version       bigint  NOT NULL,
    position      bigint  NOT NULL
);

CREATE INDEX assessment_of_enrollment ON query.assessment (enrollment_id, informed_on, assessment_id);

-- Written by household streams.
CREATE TABLE query.assessment_stay (
    enrollment_id uuid   PRIMARY KEY,
    household_id  uuid   NOT NULL,
    client_id     uuid   NOT NULL,
    entry_date    date   NOT NULL,
    position      bigint NOT NULL
);

CREATE INDEX assessment_stay_of_household ON query.assessment_stay (household_id);
