-- A deed of delegation from body to body has a life: drafted, agreed, its means confirmed, published,
-- suspended, ended. A link is in force from its publication until `stops_on`, the earliest last day of
-- its period, people, money and data; that one column is what the clock tests.
ALTER TABLE powers.delegation
  ADD COLUMN state text NOT NULL DEFAULT 'in-force',
  ADD COLUMN means jsonb,
  ADD COLUMN stops_on date,
  ADD COLUMN stops_by text NOT NULL DEFAULT 'period',
  ADD COLUMN published_at timestamptz,
  ADD COLUMN suspended_at timestamptz;
UPDATE powers.delegation SET stops_on = valid_to, published_at = recorded_at,
  state = CASE WHEN revoked_at IS NULL THEN 'in-force' ELSE 'revoked' END;
ALTER TABLE powers.delegation
  ALTER COLUMN state DROP DEFAULT,
  ALTER COLUMN stops_by DROP DEFAULT,
  ALTER COLUMN stops_on SET NOT NULL,
  ADD CONSTRAINT link_state CHECK (state IN ('draft', 'agreed', 'confirmed', 'in-force', 'suspended',
    'lapsed', 'ended', 'revoked')),
  ADD CONSTRAINT link_stops CHECK (stops_on <= valid_to
    AND stops_by IN ('period', 'people', 'money', 'data')
    AND (stops_by <> 'period' OR stops_on = valid_to)),
  ADD CONSTRAINT link_published CHECK (CASE WHEN published_at IS NULL
    THEN state IN ('draft', 'agreed', 'confirmed', 'revoked')
    ELSE state IN ('in-force', 'suspended', 'lapsed', 'ended', 'revoked') END),
  ADD CONSTRAINT link_suspended CHECK ((state = 'suspended') <= (suspended_at IS NOT NULL)),
  -- No means, no force: what nobody has confirmed cannot be published, whoever writes the row.
  ADD CONSTRAINT link_means_confirmed CHECK (published_at IS NULL OR means IS NULL OR NOT
    jsonb_path_exists(means, '$.*[*] ? (@.confirmedAt == null)'));
CREATE INDEX delegation_from ON powers.delegation (from_organisation, id);
-- Deeds that are not yet in force are few; those of a body that gives means are found among them.
CREATE INDEX delegation_drafts ON powers.delegation (id) WHERE published_at IS NULL;

-- Entry, acts, area and period stay as they were recorded: other ones are another deed.
GRANT UPDATE (state, means, stops_on, stops_by, published_at, suspended_at, document, liability,
  supervision) ON powers.delegation TO lm_save;

-- What each body concerned is told of a deed.
CREATE TABLE powers.notice (
  id uuid PRIMARY KEY,
  delegation uuid NOT NULL REFERENCES powers.delegation (id),
  organisation text NOT NULL,
  role text NOT NULL CHECK (role IN ('giver', 'receiver', 'gives-means')),
  kind text NOT NULL CHECK (kind IN ('published', 'ending', 'lapsed', 'ended', 'suspended', 'resumed',
    'revoked')),
  stops_on date NOT NULL,
  stops_by text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX notice_organisation ON powers.notice (organisation, id DESC);
GRANT SELECT, INSERT ON powers.notice TO lm_save;
GRANT SELECT ON powers.notice TO lm_staff;

-- Its work is done by powers.save_change.
DROP FUNCTION IF EXISTS powers.save_revocation(bigint, text, bytea, bytea, bytea, uuid, timestamptz,
  text, text[]);
