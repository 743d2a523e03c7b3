-- By what a client who gave a name may be found to have a record already: keyed hashes, and how good each answer is. A row goes
-- when the name is withdrawn or the client's key is forgotten; who gave no name has none.
CREATE TABLE identity.match_key (
    client_id    uuid     PRIMARY KEY,
    tokens       bigint[] NOT NULL,
    name_quality integer  NOT NULL,
    ssn_quality  integer  NOT NULL,
    dob_quality  integer  NOT NULL,
    position     bigint   NOT NULL
);

CREATE INDEX match_key_by_token ON identity.match_key USING gin (tokens) WITH (fastupdate = off);
