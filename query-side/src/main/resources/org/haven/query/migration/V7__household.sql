-- Written by household streams, both.
CREATE TABLE query.household (
    household_id uuid   PRIMARY KEY,
    agency_id    uuid   NOT NULL,
    project_id   uuid   NOT NULL,
    coc          text,
    moved_in     date,
    version      bigint NOT NULL,
    position     bigint NOT NULL
);

CREATE TABLE query.household_member (
    enrollment_id       uuid    PRIMARY KEY,
    household_id        uuid    NOT NULL,
    client_id           uuid    NOT NULL,
    relationship        integer NOT NULL,
    entry_date          date    NOT NULL,
    disabling_condition integer NOT NULL,
    exit_date           date,
    destination         integer,
    position            bigint  NOT NULL
);

CREATE INDEX household_member_of_household ON query.household_member (household_id);
