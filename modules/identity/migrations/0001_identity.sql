-- Directory class: not distributed, globally unique. `partition` only says where an account's acts lie.
-- Only lm_save reads any of it: no list of another room ever shows a row from here.
CREATE TABLE identity.account (
  id uuid PRIMARY KEY,
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  person uuid,
  username text UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._@-]{2,59}$'),
  password_hash text CHECK (password_hash LIKE '$argon2id$%'),
  level text NOT NULL CHECK (level IN ('registered', 'real-name', 'real-person')),
  closed_at timestamptz,
  version int NOT NULL,
  last_act uuid NOT NULL,
  CHECK (level = 'registered' OR person IS NOT NULL),
  CHECK (password_hash IS NULL OR username IS NOT NULL)
);
CREATE INDEX account_person ON identity.account (person);

-- Wall time, never the demo clock. The token itself is kept nowhere.
CREATE TABLE identity.session (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  id uuid NOT NULL UNIQUE,
  account uuid NOT NULL REFERENCES identity.account,
  person uuid,
  level text NOT NULL CHECK (level IN ('registered', 'real-name', 'real-person')),
  post text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX session_account ON identity.session (account);
CREATE INDEX session_expires ON identity.session (expires_at);

-- One code is one person's, and from its first use one worker's. Only the keyed hash is kept.
CREATE TABLE identity.presence_code (
  code_hash bytea PRIMARY KEY CHECK (octet_length(code_hash) = 32),
  person uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  account uuid,
  bound_until timestamptz,
  CHECK ((account IS NULL) = (bound_until IS NULL))
);
CREATE INDEX presence_code_person ON identity.presence_code (person);
CREATE INDEX presence_code_expires ON identity.presence_code (expires_at);

-- Readers whose signatures are believed.
CREATE TABLE identity.card_reader (
  id uuid PRIMARY KEY,
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  code text NOT NULL UNIQUE,
  organisation text NOT NULL,
  public_key bytea NOT NULL,
  version int NOT NULL,
  last_act uuid NOT NULL
);

-- A card proof belongs to the first account that shows it.
CREATE TABLE identity.card_use (
  proof_hash bytea PRIMARY KEY CHECK (octet_length(proof_hash) = 32),
  account uuid NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX card_use_expires ON identity.card_use (expires_at);

-- Tries in a window of wall time, by keyed hash of what is tried: names and numbers stay out of it.
CREATE TABLE identity.tries (
  about bytea NOT NULL CHECK (octet_length(about) = 32),
  window_start timestamptz NOT NULL,
  n int NOT NULL,
  PRIMARY KEY (about, window_start)
);
CREATE INDEX tries_window ON identity.tries (window_start);

-- What oidc-provider keeps: sessions, codes, tokens, grants, interactions. An id may be the token
-- itself, so only hashes stand in the open and the rest is sealed.
CREATE TABLE identity.oidc_payload (
  model text NOT NULL,
  id_hash bytea NOT NULL CHECK (octet_length(id_hash) = 32),
  sealed bytea NOT NULL,
  grant_hash bytea,
  uid_hash bytea,
  account uuid,
  consumed_at timestamptz,
  expires_at timestamptz,
  PRIMARY KEY (model, id_hash)
);
CREATE INDEX oidc_payload_grant ON identity.oidc_payload (grant_hash) WHERE grant_hash IS NOT NULL;
CREATE INDEX oidc_payload_uid ON identity.oidc_payload (model, uid_hash) WHERE uid_hash IS NOT NULL;
CREATE INDEX oidc_payload_account ON identity.oidc_payload (account) WHERE account IS NOT NULL;
CREATE INDEX oidc_payload_expires ON identity.oidc_payload (expires_at);

GRANT USAGE ON SCHEMA identity TO lm_save, lm_sweeper;
GRANT SELECT, INSERT, UPDATE ON identity.account, identity.card_reader TO lm_save;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.session, identity.presence_code,
  identity.card_use, identity.tries, identity.oidc_payload TO lm_save;
