-- Written by household streams.
CREATE TABLE query.enrollment_list (
    enrollment_id uuid    PRIMARY KEY,
    household_id  uuid    NOT NULL,
    client_id     uuid    NOT NULL,
    project_id    uuid    NOT NULL,
    relationship  integer NOT NULL,
    entry_date    date    NOT NULL,
    exit_date     date,
    position      bigint  NOT NULL
);

CREATE INDEX enrollment_list_of_project ON query.enrollment_list (project_id, entry_date, enrollment_id);
CREATE INDEX enrollment_list_of_household ON query.enrollment_list (household_id);

-- Written by household streams; of a household there is a row from its move-in.
CREATE TABLE query.enrollment_household (
    household_id uuid   PRIMARY KEY,
    moved_in     date,
    position     bigint NOT NULL
);

-- Written by client streams.
CREATE TABLE query.enrollment_client (
    client_id  uuid    PRIMARY KEY,
    standing   text    NOT NULL,
    used_grant uuid,
    named      boolean NOT NULL,
    position   bigint  NOT NULL
);

-- Written by agency streams.
CREATE TABLE query.enrollment_project (
    project_id uuid   PRIMARY KEY,
    agency_id  uuid   NOT NULL,
    position   bigint NOT NULL
);

CREATE INDEX enrollment_project_of_agency ON query.enrollment_project (agency_id);
