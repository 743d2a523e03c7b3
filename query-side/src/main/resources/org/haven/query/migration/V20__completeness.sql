-- What completeness is judged by, gathered and not judged: of each stay, of each client, of each project. HUD's codes are kept as
-- numbers; whether an answer is good enough is decided when somebody asks. Nobody's name, number or date of birth is here.
CREATE TABLE query.completeness_subject (
    enrollment_id       uuid     PRIMARY KEY,
    household_id        uuid     NOT NULL,
    client_id           uuid     NOT NULL,
    project_id          uuid     NOT NULL,
    entry_date          date     NOT NULL,
    exit_date           date,
    relationship        smallint NOT NULL,
    disabling_condition smallint NOT NULL,
    position            bigint   NOT NULL
);

CREATE INDEX completeness_subject_of_project ON query.completeness_subject (project_id, entry_date);
CREATE INDEX completeness_subject_of_household ON query.completeness_subject (household_id);

CREATE TABLE query.completeness_client (
    client_id          uuid     PRIMARY KEY,
    opened_anonymously boolean  NOT NULL,
    name_quality       smallint NOT NULL,
    first_and_last     boolean  NOT NULL,
    ssn_quality        smallint NOT NULL,
    ssn_issue          boolean  NOT NULL,
    dob_quality        smallint NOT NULL,
    dob_issue          text     NOT NULL,
    race_marked        boolean  NOT NULL,
    race_none          smallint NOT NULL,
    veteran            smallint NOT NULL,
    position           bigint   NOT NULL
);

CREATE TABLE query.completeness_project (
    project_id uuid     PRIMARY KEY,
    agency_id  uuid     NOT NULL,
    name       text     NOT NULL,
    type       smallint NOT NULL,
    position   bigint   NOT NULL
);

CREATE INDEX completeness_project_of_agency ON query.completeness_project (agency_id);
