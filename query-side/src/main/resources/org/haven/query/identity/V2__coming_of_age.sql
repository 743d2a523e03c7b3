-- On which day a client is 18, which as good as says when they were born. A row goes when the client's key is forgotten.
CREATE TABLE identity.coming_of_age (
    client_id uuid   PRIMARY KEY,
    on_day    date   NOT NULL,
    position  bigint NOT NULL
);

-- Race and ethnicity in the client's own words (HUD FY2026 3.04.2).
CREATE TABLE identity.client_words (
    client_id       uuid   PRIMARY KEY,
    additional_race text   NOT NULL,
    position        bigint NOT NULL
);
