-- The list of what a post may see walks cases by due date, those without one last. A column and not an
-- expression: row security takes coalesce() for leaky and would read every page before the one asked
-- for. The constant is lists.ts's NEVER. What the list asks of a row stands in the index, so that
-- rows of other areas cost no look at the table; a reader of few is better served by service_case_seen.
ALTER TABLE cases.service_case ADD COLUMN due_or_never timestamptz NOT NULL
  GENERATED ALWAYS AS (coalesce(due, '9999-01-01T00:00:00Z'::timestamptz)) STORED;
DROP INDEX cases.service_case_walk;
CREATE INDEX service_case_walk ON cases.service_case (due_or_never, id)
  INCLUDE (partition, area, matter, state) WHERE state <> 'draft' AND state <> 'lapsed';
