-- A client's card, without anything that says who they are: that is in schema identity.
CREATE TABLE query.client_card (
    client_id      uuid      PRIMARY KEY,
    agency_id      uuid      NOT NULL,
    holder_id      uuid,
    opened_on      date      NOT NULL,
    standing       text      NOT NULL,
    used_grant     uuid,
    return_code    text      UNIQUE,
    name_quality   integer,
    ssn_quality    integer,
    dob_quality    integer,
    races          integer[],
    race_none      integer,
    veteran        integer,
    sex            integer,
    version        bigint    NOT NULL,
    position       bigint    NOT NULL
);

CREATE TABLE query.client_card_member (
    client_id    uuid    NOT NULL,
    member_id    uuid    NOT NULL,
    relationship integer NOT NULL,
    position     bigint  NOT NULL,
    PRIMARY KEY (client_id, member_id)
);
