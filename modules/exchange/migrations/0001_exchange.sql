-- Reference: which fields a published matter version may read at a step. Immutable once bound.
CREATE TABLE exchange.matter_grant (
  matter text NOT NULL,
  version int NOT NULL,
  step text NOT NULL,
  resource text NOT NULL,
  fields text[] NOT NULL,
  PRIMARY KEY (matter, version, step, resource)
);

-- Tenant: an open purpose unlocks these subjects and fields for one case. Its life is in journal.act, kind purpose;
-- step, unit and until are caches moved by cases.
CREATE TABLE exchange.purpose (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  matter text NOT NULL,
  version int NOT NULL,
  step text NOT NULL,
  unit text NOT NULL,
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  person uuid NOT NULL,
  subjects uuid[] NOT NULL,
  fields jsonb NOT NULL,
  title jsonb NOT NULL,
  opened_how text NOT NULL CHECK (opened_how IN ('self', 'guardian', 'card', 'screen-code', 'rule')),
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (partition, id),
  CHECK (person = ANY (subjects))
);
CREATE UNIQUE INDEX purpose_open ON exchange.purpose (partition, case_id) WHERE closed_at IS NULL;
CREATE INDEX purpose_person ON exchange.purpose (person, opened_at, id);

-- The diary, first half: who asked what, for which case. Append-only. Holds names of fields, never a value.
CREATE TABLE exchange.asked (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('verify', 'query', 'reveal')),
  purpose uuid NOT NULL,
  case_id uuid NOT NULL,
  matter text NOT NULL,
  version int NOT NULL,
  step text NOT NULL,
  title jsonb NOT NULL,
  person uuid NOT NULL,
  resource text,
  fields text[] NOT NULL,
  labels jsonb NOT NULL,
  account text NOT NULL,
  actor uuid,
  post text,
  basis jsonb NOT NULL CHECK (basis ->> 'kind' IN ('power', 'own', 'rule', 'operator')),
  day date NOT NULL,
  mark bytea,
  body_mac bytea,
  commitment bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (partition, id),
  UNIQUE (partition, mark),
  CHECK ((resource IS NULL) = (kind = 'reveal'))
);
CREATE INDEX asked_person ON exchange.asked (person, at, id);
CREATE INDEX asked_case ON exchange.asked (partition, case_id);
-- One reveal per officer, case, day and set of fields.
CREATE UNIQUE INDEX asked_reveal ON exchange.asked (partition, case_id, person, account, day, fields)
  WHERE kind = 'reveal';

-- The diary, second half: what came of it. Append-only. A yes or no is sealed with the subject's key.
CREATE TABLE exchange.answered (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  ask uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  person uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('answered', 'unknown')),
  why text CHECK (why IN ('down', 'slow', 'refused', 'garbled', 'swept')),
  as_of timestamptz,
  value_hash text,
  verdict bytea,
  commitment bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (partition, ask),
  UNIQUE (partition, id),
  CHECK ((outcome = 'unknown') = (why IS NOT NULL))
);

-- Values an agency gave, sealed; gone when the purpose closes with erasure.
CREATE TABLE exchange.answer_value (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  case_id uuid NOT NULL,
  ask uuid NOT NULL,
  person uuid NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (partition, case_id, ask)
);

-- Asks without an answer yet; a sweep closes those older than a minute.
CREATE TABLE exchange.waiting (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  ask uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (partition, ask)
);
CREATE INDEX waiting_at ON exchange.waiting (at);

ALTER TABLE exchange.purpose ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.asked ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.answered ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.answer_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.waiting ENABLE ROW LEVEL SECURITY;

CREATE POLICY save ON exchange.purpose TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY save ON exchange.asked TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY save ON exchange.answered TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY save ON exchange.answer_value TO lm_save
  USING (partition = current_setting('lm.partition', true));
CREATE POLICY save ON exchange.waiting TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY sweeper ON exchange.purpose TO lm_sweeper USING (true);
CREATE POLICY sweeper ON exchange.asked TO lm_sweeper USING (true);
CREATE POLICY sweeper ON exchange.answered TO lm_sweeper USING (true);
CREATE POLICY sweeper ON exchange.answer_value TO lm_sweeper USING (true);
CREATE POLICY sweeper ON exchange.waiting TO lm_sweeper USING (true);
CREATE POLICY staff ON exchange.purpose TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY staff ON exchange.asked TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY staff ON exchange.answered TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY staff ON exchange.answer_value TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY resident ON exchange.purpose TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);
CREATE POLICY resident ON exchange.asked TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);
CREATE POLICY resident ON exchange.answered TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);
CREATE POLICY resident ON exchange.answer_value TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);

GRANT USAGE ON SCHEMA exchange TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT SELECT ON exchange.matter_grant TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT INSERT ON exchange.matter_grant TO lm_save;
GRANT SELECT, INSERT ON exchange.purpose, exchange.asked, exchange.answered, exchange.answer_value
  TO lm_save, lm_sweeper;
GRANT UPDATE (step, unit, until, closed_at) ON exchange.purpose TO lm_save, lm_sweeper;
GRANT DELETE ON exchange.answer_value TO lm_save, lm_sweeper;
GRANT SELECT, INSERT, DELETE ON exchange.waiting TO lm_save, lm_sweeper;
GRANT SELECT ON exchange.purpose, exchange.asked, exchange.answered, exchange.answer_value
  TO lm_staff, lm_resident;
