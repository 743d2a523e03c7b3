-- Schema identity is kept by migrations of its own, which may come after these.
SET LOCAL check_function_bodies = off;

ALTER TABLE query.visibility
    ADD COLUMN included   boolean NOT NULL DEFAULT false,
    ADD COLUMN identified boolean NOT NULL DEFAULT false;

-- As before, and: a head's choice covers a child until the day the child is 18, and who says who they are waits for no decision.
CREATE OR REPLACE FUNCTION query.visible_client(viewer_agency uuid, viewer_role text, today date)
RETURNS TABLE (client_id uuid, own boolean, since date)
LANGUAGE sql STABLE
AS $$
    SELECT c.client_id,
           viewer_role IN ('WORKER', 'HDC') AND c.agency_id IS NOT DISTINCT FROM viewer_agency,
           c.since
    FROM query.visibility c
    LEFT JOIN query.visibility holder ON holder.client_id = c.holder_id
    LEFT JOIN identity.coming_of_age grown ON grown.client_id = c.client_id
    WHERE viewer_role IN ('AUDITOR', 'ANALYST')
       OR viewer_role IN ('WORKER', 'HDC')
          AND (c.agency_id = viewer_agency
               OR viewer_agency IS NOT NULL
                  AND (c.identified OR NOT c.embargoed AND NOT coalesce(holder.embargoed, false))
                  AND c.since <= today
                  AND (c.until IS NULL OR today <= c.until)
                  AND (NOT c.included OR grown.on_day IS NULL OR today < grown.on_day)
                  AND (c.sharing = 'ALL_AGENCIES'
                       OR c.sharing = 'LISTED_AGENCIES' AND viewer_agency = ANY (c.shared_with)))
$$;

CREATE OR REPLACE FUNCTION query.embargo()
RETURNS TABLE (client_id uuid, embargoed boolean)
LANGUAGE sql STABLE
AS $$
    SELECT c.client_id, NOT c.identified AND (c.embargoed OR coalesce(holder.embargoed, false))
    FROM query.visibility c
    LEFT JOIN query.visibility holder ON holder.client_id = c.holder_id
$$;

-- Links to and from other records of the same person; what was asked and decided about removing the name; further answers, each as
-- column=code of HUD's Client.csv.
ALTER TABLE query.client_card
    ADD COLUMN linked_to uuid,
    ADD COLUMN removal   text,
    ADD COLUMN details   text[];

CREATE TABLE query.client_card_link (
    client_id uuid   NOT NULL,
    linked_id uuid   NOT NULL,
    position  bigint NOT NULL,
    PRIMARY KEY (client_id, linked_id)
);

ALTER TABLE query.consent_status
    ADD COLUMN language text,
    ADD COLUMN form     text,
    ADD COLUMN guardian text;

CREATE TABLE query.roi_policy (
    agency_id                      uuid    PRIMARY KEY,
    term_days                      integer,
    verbal_follow_up_days          integer NOT NULL,
    renewal_notice_days            integer NOT NULL,
    consent_age                    integer NOT NULL,
    unaccompanied_minors_may_share boolean NOT NULL,
    position                       bigint  NOT NULL
);

-- The last request to take a name out of a record.
CREATE TABLE query.anonymization (
    client_id       uuid        PRIMARY KEY,
    reason          text        NOT NULL,
    keeps           text[]      NOT NULL,
    requested_by    text        NOT NULL,
    requested_at    timestamptz NOT NULL,
    state           text        NOT NULL,
    decided_by      text,
    decision_reason text,
    decided_at      timestamptz,
    version         bigint      NOT NULL,
    position        bigint      NOT NULL
);

CREATE INDEX anonymization_by_age ON query.anonymization (requested_at, client_id);
