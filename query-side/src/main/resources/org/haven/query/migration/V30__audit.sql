-- Every event, with whom it concerns and what it says in words. {id} in a sentence stands for the agency or project of that id.
CREATE TABLE query.audit_trail (
    position   bigint      PRIMARY KEY,
    stream     text        NOT NULL,
    version    bigint      NOT NULL,
    written_at timestamptz NOT NULL,
    acted_by   text,
    agency_id  uuid,
    client_id  uuid,
    event      text        NOT NULL,
    revision   integer     NOT NULL,
    sentence   text        NOT NULL
);

CREATE INDEX audit_trail_of_client ON query.audit_trail (client_id, position);
CREATE INDEX audit_trail_of_agency ON query.audit_trail (agency_id, position) WHERE event LIKE 'agency.%';
CREATE INDEX audit_trail_of_stream ON query.audit_trail (stream, version);

CREATE TABLE query.audit_name (
    id        uuid   PRIMARY KEY,
    agency_id uuid   NOT NULL,
    name      text   NOT NULL,
    position  bigint NOT NULL
);

CREATE INDEX audit_name_of_agency ON query.audit_name (agency_id);

-- Who enrolled a household, who is whoever enrolled each of its members.
CREATE TABLE query.audit_household (
    household_id uuid   PRIMARY KEY,
    enrolled_by  text   NOT NULL,
    position     bigint NOT NULL
);
