-- Reference table: a published version never changes. No role may update or delete a row.
CREATE TABLE matters.version (
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  version integer NOT NULL CHECK (version >= 1),
  valid_from date NOT NULL,
  valid_to date,
  document jsonb NOT NULL,
  -- SHA-256 of the canonical document: publishing again must bring the same words.
  document_hash text NOT NULL CHECK (document_hash ~ '^[0-9a-f]{64}$'),
  basis jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (code, version),
  CHECK (valid_to >= valid_from),
  CHECK (document ->> 'code' = code AND (document ->> 'version')::integer = version)
);

GRANT USAGE ON SCHEMA matters TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT SELECT ON matters.version TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT INSERT ON matters.version TO lm_save;
