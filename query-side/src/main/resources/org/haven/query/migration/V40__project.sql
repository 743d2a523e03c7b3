-- What projects are asked to ask, and by whom they are paid.
CREATE TABLE query.project (
    project_id uuid   PRIMARY KEY,
    agency_id  uuid   NOT NULL,
    name       text   NOT NULL,
    type       text   NOT NULL,
    position   bigint NOT NULL
);

CREATE INDEX project_of_agency ON query.project (agency_id);

-- The rows that describe projects and agencies, each as it stands; what it says lies side by side, a field and its answer.
CREATE TABLE query.project_descriptor (
    descriptor_id uuid   PRIMARY KEY,
    agency_id     uuid   NOT NULL,
    project_id    uuid,
    kind          text   NOT NULL,
    since         date,
    fields        text[] NOT NULL,
    answers       text[] NOT NULL,
    version       bigint NOT NULL,
    position      bigint NOT NULL
);

CREATE INDEX project_descriptor_of_project ON query.project_descriptor (project_id);
CREATE INDEX project_descriptor_of_agency ON query.project_descriptor (agency_id);
