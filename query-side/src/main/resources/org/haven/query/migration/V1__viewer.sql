-- Whose a record is and with whom it is shared. A family member's embargo is that of the client who holds the grant.
-- A standing of USED says that the record stands by an approved grant on which a household was enrolled; a later request changes nothing.
CREATE TABLE query.visibility (
    client_id   uuid    PRIMARY KEY,
    agency_id   uuid    NOT NULL,
    holder_id   uuid,
    sharing     text    NOT NULL CHECK (sharing IN ('OWN_AGENCY', 'LISTED_AGENCIES', 'ALL_AGENCIES')),
    shared_with uuid[]  NOT NULL,
    since       date,
    until       date,
    embargoed   boolean NOT NULL,
    standing    text    NOT NULL,
    used_grant  uuid,
    position    bigint  NOT NULL
);

CREATE INDEX visibility_of_agency ON query.visibility (agency_id);

-- Where an agency's days end.
CREATE TABLE query.agency_day (
    agency_id uuid   PRIMARY KEY,
    time_zone text   NOT NULL,
    position  bigint NOT NULL
);

-- Whom a viewer may see on a day, whether as one of their own, and since when the record is shared. PostgreSQL inlines it into the statement that joins it.
CREATE FUNCTION query.visible_client(viewer_agency uuid, viewer_role text, today date)
RETURNS TABLE (client_id uuid, own boolean, since date)
LANGUAGE sql STABLE
AS $$
    SELECT c.client_id,
           viewer_role IN ('WORKER', 'HDC') AND c.agency_id IS NOT DISTINCT FROM viewer_agency,
           c.since
    FROM query.visibility c
    LEFT JOIN query.visibility holder ON holder.client_id = c.holder_id
    WHERE viewer_role IN ('AUDITOR', 'ANALYST')
       OR viewer_role IN ('WORKER', 'HDC')
          AND (c.agency_id = viewer_agency
               OR viewer_agency IS NOT NULL
                  AND NOT c.embargoed
                  AND NOT coalesce(holder.embargoed, false)
                  AND c.since <= today
                  AND (c.until IS NULL OR today <= c.until)
                  AND (c.sharing = 'ALL_AGENCIES'
                       OR c.sharing = 'LISTED_AGENCIES' AND viewer_agency = ANY (c.shared_with)))
$$;

-- Who waits for a decision, by their own request or by that of the client who holds their grant. A function and no view, because a
-- view would go on reading the table that a rebuild has replaced.
CREATE FUNCTION query.embargo()
RETURNS TABLE (client_id uuid, embargoed boolean)
LANGUAGE sql STABLE
AS $$
    SELECT c.client_id, c.embargoed OR coalesce(holder.embargoed, false)
    FROM query.visibility c
    LEFT JOIN query.visibility holder ON holder.client_id = c.holder_id
$$;
