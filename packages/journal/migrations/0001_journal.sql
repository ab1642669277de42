GRANT USAGE ON SCHEMA journal TO lm_save, lm_staff, lm_resident, lm_sweeper;

-- One row per county. A change of powers adds 1 in its own transaction; a write locks it FOR SHARE.
CREATE TABLE journal.epoch (
  partition text PRIMARY KEY CHECK (partition ~ '^\d{6}$'),
  n bigint NOT NULL,
  lockable boolean NOT NULL DEFAULT true
) WITH (fillfactor = 10);
-- FOR SHARE needs UPDATE on some column: this one, which is not n.
GRANT SELECT, UPDATE (lockable) ON journal.epoch TO lm_save, lm_sweeper;
GRANT SELECT, INSERT, UPDATE (n) ON journal.epoch TO lm_save;
GRANT SELECT ON journal.epoch TO lm_staff, lm_resident;

CREATE TABLE journal.epoch_change (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  n bigint NOT NULL,
  kind text NOT NULL,
  about uuid NOT NULL,
  PRIMARY KEY (partition, n, about)
);
GRANT SELECT, INSERT ON journal.epoch_change TO lm_save;
GRANT SELECT ON journal.epoch_change TO lm_sweeper;

CREATE TABLE journal.head (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  kind text NOT NULL,
  id uuid NOT NULL,
  version int NOT NULL,
  last_act uuid NOT NULL,
  person uuid,
  due_at timestamptz,
  PRIMARY KEY (partition, kind, id)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX head_due ON journal.head (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE journal.act (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  id uuid NOT NULL,
  kind text NOT NULL,
  about uuid NOT NULL,
  version int NOT NULL,
  person uuid,
  account text NOT NULL,
  actor uuid,
  post text,
  basis jsonb NOT NULL CHECK (basis ->> 'kind' IN ('power', 'own', 'rule', 'operator')),
  verb text NOT NULL,
  payload jsonb NOT NULL,
  mark bytea,
  body_mac bytea,
  commitment bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (partition, kind, about, version),
  UNIQUE (partition, mark),
  UNIQUE (partition, id)
);

-- One row per act and person: the values the act brought, sealed with that person's key.
CREATE TABLE journal.fact (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  about uuid NOT NULL,
  id uuid NOT NULL,
  act uuid NOT NULL,
  person uuid NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (partition, about, id)
);

-- Directory: not distributed. A key deleted under an erase act is lawful erasure.
CREATE TABLE journal.subject_key (
  person uuid PRIMARY KEY,
  wrapped bytea NOT NULL
);
GRANT SELECT, INSERT, DELETE ON journal.subject_key TO lm_save;
GRANT SELECT ON journal.subject_key TO lm_staff, lm_resident, lm_sweeper;

CREATE TABLE journal.listener_cursor (
  name text PRIMARY KEY,
  next_index bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON journal.listener_cursor TO lm_sweeper;

ALTER TABLE journal.head ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.act ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.fact ENABLE ROW LEVEL SECURITY;

CREATE POLICY save ON journal.head TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY save ON journal.act TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY save ON journal.fact TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY sweeper ON journal.head TO lm_sweeper USING (true);
CREATE POLICY sweeper ON journal.act TO lm_sweeper USING (true);
CREATE POLICY sweeper ON journal.fact TO lm_sweeper USING (true);
CREATE POLICY staff ON journal.head TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY staff ON journal.act TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY staff ON journal.fact TO lm_staff
  USING (partition = ANY (string_to_array(current_setting('lm.partitions', true), ',')));
CREATE POLICY resident ON journal.head TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);
CREATE POLICY resident ON journal.act TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);
CREATE POLICY resident ON journal.fact TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid);

GRANT SELECT, INSERT ON journal.act, journal.fact TO lm_save, lm_sweeper;
GRANT SELECT, INSERT, UPDATE ON journal.head TO lm_save, lm_sweeper;
GRANT DELETE ON journal.fact TO lm_save, lm_sweeper;
GRANT SELECT ON journal.act, journal.head, journal.fact TO lm_staff, lm_resident;
