-- What staff owe their clients' records, reckoned from these when somebody asks.
CREATE TABLE query.due_project (
    project_id uuid   PRIMARY KEY,
    agency_id  uuid   NOT NULL,
    type       text   NOT NULL,
    position   bigint NOT NULL
);

CREATE INDEX due_project_of_agency ON query.due_project (agency_id);

CREATE TABLE query.due_grant (
    descriptor_id uuid   PRIMARY KEY,
    agency_id     uuid   NOT NULL,
    project_id    uuid   NOT NULL,
    funder        integer,
    starts        date,
    ends          date,
    position      bigint NOT NULL
);

CREATE INDEX due_grant_of_agency ON query.due_grant (agency_id);

CREATE TABLE query.due_stay (
    enrollment_id uuid    PRIMARY KEY,
    household_id  uuid    NOT NULL,
    client_id     uuid    NOT NULL,
    agency_id     uuid    NOT NULL,
    project_id    uuid    NOT NULL,
    head          boolean NOT NULL,
    entry_date    date    NOT NULL,
    exit_date     date,
    destination   text,
    position      bigint  NOT NULL
);

CREATE INDEX due_stay_of_household ON query.due_stay (household_id);
CREATE INDEX due_stay_of_agency ON query.due_stay (agency_id, exit_date);
CREATE INDEX due_stay_of_client ON query.due_stay (client_id);

CREATE TABLE query.due_occasion (
    assessment_id uuid   PRIMARY KEY,
    enrollment_id uuid   NOT NULL,
    stage         text   NOT NULL,
    happened_on   date   NOT NULL,
    position      bigint NOT NULL
);

CREATE INDEX due_occasion_of_enrollment ON query.due_occasion (enrollment_id, stage, happened_on);

CREATE TABLE query.due_client (
    client_id         uuid   PRIMARY KEY,
    agency_id         uuid   NOT NULL,
    roi_until         date,
    provisional_until timestamptz,
    position          bigint NOT NULL
);

CREATE INDEX due_client_of_agency ON query.due_client (agency_id);
