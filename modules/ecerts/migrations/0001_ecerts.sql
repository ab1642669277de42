-- Directory: public keys that ever sealed here, so that old seals verify after a key changes.
CREATE TABLE ecerts.seal_key (
  key_id text PRIMARY KEY,
  organisation text NOT NULL,
  public_key bytea NOT NULL
);

-- Tenant: one row per version of a certificate. Its life is in journal.act, kind ecert; its face is a sealed
-- journal.fact. Metadata holds nothing of the holder: public verification by number reads it alone.
CREATE TABLE ecerts.ecert (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  id uuid NOT NULL,
  person uuid NOT NULL,
  type text NOT NULL,
  identifier text NOT NULL,
  version int NOT NULL,
  status text NOT NULL CHECK (status IN ('valid', 'suspended', 'revoked')),
  superseded_by uuid,
  issuer text NOT NULL,
  imported boolean NOT NULL,
  matter text,
  area text CHECK (area ~ '^\d{12}$'),
  case_id uuid,
  issued_on date NOT NULL,
  valid_to date,
  metadata jsonb NOT NULL,
  seal bytea NOT NULL,
  seal_key text NOT NULL,
  paper text NOT NULL,
  PRIMARY KEY (partition, id),
  UNIQUE (partition, identifier),
  CHECK (imported = (matter IS NULL))
);
CREATE INDEX ecert_person ON ecerts.ecert (person, id);

ALTER TABLE ecerts.ecert ENABLE ROW LEVEL SECURITY;
CREATE POLICY save ON ecerts.ecert TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY sweeper ON ecerts.ecert TO lm_sweeper USING (true);
CREATE POLICY staff ON ecerts.ecert TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY resident ON ecerts.ecert TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);

GRANT USAGE ON SCHEMA ecerts TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT SELECT, INSERT ON ecerts.seal_key TO lm_save;
GRANT SELECT ON ecerts.seal_key TO lm_staff, lm_resident, lm_sweeper;
GRANT SELECT, INSERT ON ecerts.ecert TO lm_save;
GRANT UPDATE (status, superseded_by) ON ecerts.ecert TO lm_save;
GRANT SELECT ON ecerts.ecert TO lm_staff, lm_resident, lm_sweeper;
