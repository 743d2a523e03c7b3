CREATE TABLE query.agency (
    agency_id               uuid    PRIMARY KEY,
    name                    text    NOT NULL,
    time_zone               text    NOT NULL,
    victim_service_provider boolean NOT NULL,
    hud_id                  text    NOT NULL,
    policy                  text    NOT NULL,
    policy_hours            integer,
    policy_project          uuid,
    policy_until            date,
    grant_days              integer NOT NULL,
    version                 bigint  NOT NULL,
    position                bigint  NOT NULL
);

CREATE TABLE query.agency_project (
    project_id uuid    PRIMARY KEY,
    agency_id  uuid    NOT NULL,
    name       text    NOT NULL,
    type       text    NOT NULL,
    cocs       text[]  NOT NULL,
    hud_id     text    NOT NULL,
    position   bigint  NOT NULL
);

CREATE INDEX agency_project_of_agency ON query.agency_project (agency_id);

CREATE TABLE query.agency_deputy (
    agency_id uuid   NOT NULL,
    deputy    text   NOT NULL,
    until     date   NOT NULL,
    position  bigint NOT NULL,
    PRIMARY KEY (agency_id, deputy)
);

-- One row for each person who was served and not entered; it names no one. Counted when asked.
CREATE TABLE query.not_entered_tally (
    tally_id   uuid   PRIMARY KEY,
    agency_id  uuid   NOT NULL,
    project_id uuid   NOT NULL,
    month      date   NOT NULL,
    reason     text   NOT NULL,
    position   bigint NOT NULL
);

CREATE INDEX not_entered_tally_of_agency ON query.not_entered_tally (agency_id, month);
