-- The only place, beside the sealed events, that knows who a client is. A row goes when the client's key is forgotten.
CREATE TABLE identity.client_identity (
    client_id     uuid   PRIMARY KEY,
    first_name    text,
    middle_name   text,
    last_name     text,
    name_suffix   text,
    ssn           text,
    date_of_birth date,
    position      bigint NOT NULL
);
