-- Basis: DESIGN §7, mode is stored in the database when it is created.
CREATE TABLE db.installation (
  id smallint PRIMARY KEY CHECK (id = 1),
  mode text NOT NULL CHECK (mode IN ('demo', 'production')),
  city text NOT NULL,
  created_at timestamptz NOT NULL,
  clock_offset_ms bigint NOT NULL DEFAULT 0 CHECK (clock_offset_ms >= 0),
  CHECK (mode = 'demo' OR clock_offset_ms = 0)
);
GRANT USAGE ON SCHEMA db TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT SELECT ON db.installation TO lm_save, lm_sweeper;
GRANT UPDATE (clock_offset_ms) ON db.installation TO lm_save;
