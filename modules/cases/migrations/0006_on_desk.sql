-- Which open case lies on which desk: a narrow table of its own, because a fallen delegation moves a
-- hundred thousand cases at once and each move of a wide row would rewrite all its indexes. Its `due`
-- is that of the case, or lists.ts's NEVER.
CREATE TABLE cases.on_desk (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  id uuid NOT NULL,
  desk text NOT NULL,
  due timestamptz NOT NULL,
  PRIMARY KEY (partition, id)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
INSERT INTO cases.on_desk (partition, id, desk, due)
  SELECT partition, id, desk, due_or_never FROM cases.service_case WHERE desk IS NOT NULL;
CREATE INDEX on_desk_walk ON cases.on_desk (desk, due, id) INCLUDE (partition);

ALTER TABLE cases.on_desk ENABLE ROW LEVEL SECURITY;
CREATE POLICY save ON cases.on_desk TO lm_save USING (partition = current_setting('lm.partition', true));
CREATE POLICY sweeper ON cases.on_desk TO lm_sweeper USING (true);
-- The counties of the context in a sub-select of its own: read once a statement, not once a row.
CREATE POLICY staff ON cases.on_desk TO lm_staff USING (partition = ANY (
  (SELECT string_to_array(current_setting('lm.partitions', true), ','))::text[]));
ALTER POLICY staff ON cases.service_case USING (partition = ANY (
  (SELECT string_to_array(current_setting('lm.partitions', true), ','))::text[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON cases.on_desk TO lm_save;
GRANT SELECT ON cases.on_desk TO lm_staff, lm_sweeper;

-- The functions that wrote the column are replaced by modules/cases/sql.
DROP INDEX cases.service_case_desk;
ALTER TABLE cases.service_case DROP COLUMN desk;
