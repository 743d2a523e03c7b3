-- What was done for whom, while it counts; words stay under the client's seal. Written by the streams of acts.
CREATE TABLE query.service (
    service_id    uuid   PRIMARY KEY,
    act_id        uuid   NOT NULL,
    kind          text   NOT NULL,
    enrollment_id uuid   NOT NULL,
    client_id     uuid   NOT NULL,
    project_id    uuid   NOT NULL,
    on_date       date   NOT NULL,
    answers       text   NOT NULL,
    words         text,
    position      bigint NOT NULL
);

CREATE INDEX service_of_act ON query.service (act_id);
CREATE INDEX service_of_enrollment ON query.service (enrollment_id, on_date, service_id);
CREATE INDEX service_of_night ON query.service (project_id, on_date, service_id) WHERE kind = 'BED_NIGHT';

CREATE TABLE query.service_act (
    act_id   uuid   PRIMARY KEY,
    version  bigint NOT NULL,
    position bigint NOT NULL
);

-- Written by household streams.
CREATE TABLE query.service_stay (
    enrollment_id uuid   PRIMARY KEY,
    household_id  uuid   NOT NULL,
    client_id     uuid   NOT NULL,
    entry_date    date   NOT NULL,
    position      bigint NOT NULL
);

CREATE INDEX service_stay_of_household ON query.service_stay (household_id);

-- Written by agency streams.
CREATE TABLE query.service_project (
    project_id uuid   PRIMARY KEY,
    agency_id  uuid   NOT NULL,
    position   bigint NOT NULL
);

CREATE INDEX service_project_of_agency ON query.service_project (agency_id);
