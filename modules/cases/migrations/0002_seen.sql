-- The list of what a post may see walks cases by due date, those without one last; a reader of few
-- areas is better served by service_case_seen. The constant is lists.ts's NEVER.
CREATE INDEX service_case_walk ON cases.service_case
  ((coalesce(due, '9999-01-01T00:00:00Z'::timestamptz)), id)
  WHERE state <> 'draft' AND state <> 'lapsed';
-- Drafts a worker opened at the counter are hers to find again.
CREATE INDEX service_case_counter ON cases.service_case (opened_by, id)
  WHERE state = 'draft' AND channel = 'counter';
