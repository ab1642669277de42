-- Reference tables (DESIGN §8): not distributed, changed rarely, they refer only to each other.
GRANT USAGE ON SCHEMA powers TO lm_save, lm_staff, lm_resident, lm_sweeper;

-- The kind of each body that holds a power, as parties gave it when the power was recorded. Never
-- updated: entries and links must name the true kind, or the foreign key refuses them.
CREATE TABLE powers.body (
  organisation text PRIMARY KEY,
  kind text NOT NULL,
  UNIQUE (organisation, kind)
);

CREATE TABLE powers.entry (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  id uuid NOT NULL UNIQUE,
  title jsonb NOT NULL,
  list text NOT NULL CHECK (list IN ('basic', 'cooperate', 'taken-back', 'community-statutory',
    'community-assist', 'community-negative')),
  decider text NOT NULL CHECK (decider IN ('government', 'self-governance', 'entrusted')),
  acts text[] NOT NULL,
  matters text[] NOT NULL,
  holder text NOT NULL,
  holder_kind text NOT NULL,
  level text NOT NULL,
  origin text NOT NULL,
  in_whose_name text NOT NULL,
  liable text NOT NULL,
  respondent text NOT NULL,
  basis jsonb NOT NULL,
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  valid_from date NOT NULL,
  valid_to date,
  decision text,
  supersedes text,
  recorded_at timestamptz NOT NULL,
  UNIQUE (code, decider),
  FOREIGN KEY (holder, holder_kind) REFERENCES powers.body (organisation, kind),
  -- The closed vocabulary: a renamed act is no act.
  CONSTRAINT entry_acts_known CHECK (acts <@ ARRAY['inform', 'receive', 'accept', 'verify',
    'pre-review', 'review', 'decide', 'publish', 'deliver', 'pay', 'complete', 'delegate',
    'supervise', 'audit', 'license', 'penalise', 'coerce', 'levy', 'inspect', 'adjudicate']),
  -- Basis: 行政处罚法 20–21, 行政许可法 24, 行政强制法 17.
  CONSTRAINT entry_barred_for_organs CHECK (holder_kind IN ('government', 'department', 'subdistrict')
    OR NOT acts && ARRAY['license', 'penalise', 'coerce', 'levy', 'inspect', 'adjudicate']),
  -- Basis: 城市居民委员会组织法: a committee assists; it does not decide a grant or a status.
  CONSTRAINT entry_decide_not_committee CHECK (
    holder_kind NOT IN ('resident-committee', 'villagers-committee')
    OR decider <> 'government' OR NOT acts && ARRAY['decide'])
);

CREATE TABLE powers.delegation (
  id uuid PRIMARY KEY,
  -- Name of the link in the city's files; null for one recorded by an officer.
  code text UNIQUE,
  entry text NOT NULL,
  decider text NOT NULL,
  parent uuid REFERENCES powers.delegation (id),
  -- From the root link down to this one: a revoked root falls with all below, and one row is written.
  path uuid[] NOT NULL,
  origin text,
  from_organisation text NOT NULL,
  to_organisation text NOT NULL,
  to_kind text NOT NULL,
  to_post uuid,
  to_post_code text,
  acts text[] NOT NULL,
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  valid_from date NOT NULL,
  valid_to date NOT NULL CHECK (valid_to >= valid_from),
  document jsonb NOT NULL,
  liability text NOT NULL,
  supervision text NOT NULL,
  recorded_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_reason text,
  FOREIGN KEY (entry, decider) REFERENCES powers.entry (code, decider),
  FOREIGN KEY (to_organisation, to_kind) REFERENCES powers.body (organisation, kind),
  CONSTRAINT link_path CHECK (cardinality(path) BETWEEN 1 AND 6 AND path[cardinality(path)] = id
    AND path[cardinality(path) - 1] IS NOT DISTINCT FROM parent),
  CONSTRAINT link_post CHECK ((to_post IS NULL) = (to_post_code IS NULL)),
  CONSTRAINT link_revoked CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL)),
  CONSTRAINT link_acts_known CHECK (acts <@ ARRAY['inform', 'receive', 'accept', 'verify',
    'pre-review', 'review', 'decide', 'publish', 'deliver', 'pay', 'complete', 'delegate',
    'supervise', 'audit', 'license', 'penalise', 'coerce', 'levy', 'inspect', 'adjudicate']),
  CONSTRAINT link_barred_for_organs CHECK (to_kind IN ('government', 'department', 'subdistrict')
    OR NOT acts && ARRAY['license', 'penalise', 'coerce', 'levy', 'inspect', 'adjudicate']),
  CONSTRAINT link_decide_not_committee CHECK (
    to_kind NOT IN ('resident-committee', 'villagers-committee')
    OR decider <> 'government' OR NOT acts && ARRAY['decide'])
);
CREATE INDEX delegation_entry ON powers.delegation (entry, id);
CREATE INDEX delegation_to ON powers.delegation (to_organisation, id);

-- What a post may do, one row per link to a post and matter; read by those without a desk. Whether
-- the chain still stands is asked of `path` when it is read (`powers.scopes_of`).
CREATE TABLE powers.effective_grant (
  link uuid NOT NULL REFERENCES powers.delegation (id),
  matter text NOT NULL,
  post uuid NOT NULL,
  entry text NOT NULL,
  acts text[] NOT NULL,
  area text NOT NULL,
  -- The area as a range in tree order, as `places` numbers it.
  lo int NOT NULL,
  hi int NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  path uuid[] NOT NULL,
  PRIMARY KEY (link, matter)
);
CREATE INDEX effective_grant_post ON powers.effective_grant (post);

-- Which entries each step of a published matter version may rest on; immutable, as the version is.
CREATE TABLE powers.use (
  matter text NOT NULL,
  version int NOT NULL,
  step text NOT NULL,
  entry text NOT NULL,
  act text NOT NULL,
  PRIMARY KEY (matter, version, step, entry)
);

GRANT SELECT ON powers.body, powers.entry, powers.delegation, powers.effective_grant, powers.use
  TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT INSERT ON powers.body, powers.entry, powers.delegation, powers.effective_grant, powers.use
  TO lm_save;
GRANT UPDATE (valid_to) ON powers.entry TO lm_save;
GRANT UPDATE (revoked_at, revoked_reason) ON powers.delegation TO lm_save;
GRANT UPDATE (lo, hi) ON powers.effective_grant TO lm_save;
