-- Shapes and settings: tech-3 §2. Table class "log": not distributed, no partition key.
-- The queue is taken by membership (delete … returning), never by position: a row that commits
-- late is simply taken by a later batch.
CREATE TABLE log.pending (
  id uuid PRIMARY KEY,
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  source smallint NOT NULL CHECK (source > 0),
  commitment bytea NOT NULL CHECK (octet_length(commitment) = 32),
  at timestamptz NOT NULL
) WITH (
  autovacuum_vacuum_threshold = 20000,
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_cost_delay = 0
);

-- Append-only: which row of which source stands at which index.
CREATE TABLE log.position (
  id uuid PRIMARY KEY,
  idx bigint NOT NULL UNIQUE CHECK (idx >= 0),
  source smallint NOT NULL,
  partition text NOT NULL CHECK (partition ~ '^\d{6}$')
);

-- One row per tile: a narrower tile is a prefix of its bytes. The right edge is rewritten by every batch.
CREATE TABLE log.tile (
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 6),
  n bigint NOT NULL CHECK (n >= 0),
  width smallint NOT NULL CHECK (width BETWEEN 1 AND 256),
  hashes bytea NOT NULL CHECK (octet_length(hashes) = width * 32),
  PRIMARY KEY (level, n)
) WITH (
  autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 10000,
  toast.autovacuum_vacuum_scale_factor = 0
);
ALTER TABLE log.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- Entry bundle of tlog-tiles: each entry is a big-endian uint16 length (32) and the commitment.
CREATE TABLE log.bundle (
  n bigint PRIMARY KEY CHECK (n >= 0),
  width smallint NOT NULL CHECK (width BETWEEN 1 AND 256),
  entries bytea NOT NULL CHECK (octet_length(entries) = width * 34)
) WITH (
  autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 10000,
  toast.autovacuum_vacuum_scale_factor = 0
);
ALTER TABLE log.bundle ALTER COLUMN entries SET STORAGE EXTERNAL;

-- One row. Its lock is the sequencer's lease. The first root is that of the empty tree, SHA-256('').
CREATE TABLE log.state (
  id smallint PRIMARY KEY CHECK (id = 1),
  size bigint NOT NULL,
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  checkpoint text NOT NULL,
  at timestamptz NOT NULL
) WITH (fillfactor = 10);
INSERT INTO log.state (id, size, root, checkpoint, at) VALUES
  (1, 0, sha256(''), '', 'epoch');

GRANT USAGE ON SCHEMA log TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT SELECT, INSERT ON log.pending TO lm_save, lm_sweeper;
GRANT DELETE ON log.pending TO lm_sweeper;
GRANT SELECT ON log.position, log.tile, log.bundle, log.state
  TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT INSERT ON log.position TO lm_sweeper;
GRANT INSERT, UPDATE ON log.tile, log.bundle TO lm_sweeper;
GRANT UPDATE (size, root, checkpoint, at) ON log.state TO lm_sweeper;
