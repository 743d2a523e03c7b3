CREATE TABLE keys.client_key (
    client_id  uuid        PRIMARY KEY,
    wrapped    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE keys.service_key (
    name    text  PRIMARY KEY,
    wrapped bytea NOT NULL
);
