-- What completeness is judged by, gathered and not judged: of each stay, of each client, of each project. HUD's codes are kept as
-- numbers; whether an answer is good enough is decided when somebody asks. Nobody's name, number or date of birth is here.
CREATE TABLE query.completeness_subject (
    enrollment_id       uuid     PRIMARY KEY,
    client_id           uuid     NOT NULL,
    project_id          uuid     NOT NULL,
    entry_date          date     NOT NULL,
    relationship        smallint NOT NULL,
    disabling_condition smallint NOT NULL
);

CREATE INDEX completeness_subject_of_project ON query.completeness_subject (project_id, entry_date);

CREATE TABLE query.completeness_client (
    client_id          uuid     PRIMARY KEY,
    opened_anonymously boolean  NOT NULL DEFAULT false,
    name_quality       smallint NOT NULL DEFAULT 99,
    first_and_last     boolean  NOT NULL DEFAULT false,
    ssn_quality        smallint NOT NULL DEFAULT 99,
    ssn_issue          boolean  NOT NULL DEFAULT false,
    dob_quality        smallint NOT NULL DEFAULT 99,
    dob_issue          text     NOT NULL DEFAULT 'NONE',
    race_marked        boolean  NOT NULL DEFAULT false,
    race_none          smallint NOT NULL DEFAULT 99,
    veteran            smallint NOT NULL DEFAULT 99
);

CREATE TABLE query.completeness_project (
    project_id uuid     PRIMARY KEY,
    agency_id  uuid     NOT NULL,
    name       text     NOT NULL,
    type       smallint NOT NULL
);
