GRANT USAGE ON SCHEMA cases TO lm_save, lm_staff, lm_resident, lm_sweeper;

-- Columns are a cache of the fold: what lists need and no more.
CREATE TABLE cases.service_case (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  id uuid NOT NULL,
  number text,
  matter text NOT NULL,
  matter_version int NOT NULL,
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  person uuid NOT NULL,
  channel text NOT NULL,
  state text NOT NULL,
  step text,
  desk text,
  paused boolean NOT NULL DEFAULT false,
  owed boolean NOT NULL DEFAULT false,
  due timestamptz,
  reviewed_by uuid,
  -- Counter drafts are also their opener's, while they are drafts.
  opened_by uuid,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (partition, id),
  UNIQUE (partition, number)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX service_case_desk ON cases.service_case (desk, due, id) INCLUDE (partition) WHERE desk IS NOT NULL;
CREATE INDEX service_case_seen ON cases.service_case (area, matter, due, id) WHERE state <> 'draft';
CREATE INDEX service_case_own ON cases.service_case (person, updated_at DESC, id);
CREATE INDEX service_case_due ON cases.service_case (due, id) WHERE desk IS NOT NULL;

-- Numbers come in blocks, one block per process: a counter row per case would serialise a city.
CREATE TABLE cases.number_block (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  day text NOT NULL,
  next int NOT NULL,
  PRIMARY KEY (partition, day)
);

-- Uploaded files, sealed with the applicant's key.
CREATE TABLE cases.attachment (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  case_id uuid NOT NULL,
  proof text NOT NULL,
  person uuid NOT NULL,
  media_type text NOT NULL,
  sealed bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (partition, case_id, proof)
);

ALTER TABLE cases.service_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY save ON cases.service_case TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY save ON cases.attachment TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY sweeper ON cases.service_case TO lm_sweeper USING (true);
CREATE POLICY staff ON cases.service_case TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY staff ON cases.attachment TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY resident ON cases.service_case TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);
CREATE POLICY resident ON cases.attachment TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);

GRANT SELECT, INSERT, UPDATE ON cases.service_case TO lm_save;
GRANT SELECT, UPDATE ON cases.service_case TO lm_sweeper;
GRANT SELECT, INSERT, UPDATE, DELETE ON cases.attachment TO lm_save;
GRANT SELECT, INSERT, UPDATE ON cases.number_block TO lm_save;
GRANT SELECT ON cases.service_case, cases.attachment TO lm_staff, lm_resident;
