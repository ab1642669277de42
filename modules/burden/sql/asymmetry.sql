-- Counts the cases that a community's posts worked on, each once a month. Hearing the same acts again
-- adds nothing: the line is there already.
CREATE OR REPLACE FUNCTION burden.hear_cases(p_opened jsonb, p_worked jsonb)
RETURNS void LANGUAGE sql VOLATILE AS $$
  INSERT INTO burden.heard_case (partition, id, matter)
    SELECT o.partition, o.id, o.matter
    FROM jsonb_to_recordset(p_opened) AS o(partition text, id uuid, matter text)
    ON CONFLICT DO NOTHING;
  WITH worked AS (
    SELECT DISTINCT ON (w.partition, w.id, w.month) w.*
    FROM jsonb_to_recordset(p_worked)
      AS w(partition text, id uuid, month text, area text, entry text, "askedBy" text)
    ORDER BY w.partition, w.id, w.month, w.entry
  ), line AS (
    INSERT INTO burden.case_line (partition, case_id, month)
      SELECT partition, id, month FROM worked
      ON CONFLICT DO NOTHING RETURNING partition, case_id, month
  )
  INSERT INTO burden.case_month AS m (area, month, matter, entry, asked_by, n)
    SELECT w.area, w.month, h.matter, w.entry, w."askedBy", count(*)
    FROM line l
    JOIN worked w ON (w.partition, w.id, w.month) = (l.partition, l.case_id, l.month)
    JOIN burden.heard_case h ON (h.partition, h.id) = (l.partition, l.case_id)
    GROUP BY w.area, w.month, h.matter, w.entry, w."askedBy"
    ON CONFLICT (area, month, matter, entry) DO UPDATE SET n = m.n + excluded.n
$$;

-- Adds a batch of stays to the sums of one worker and month, once; answers how many were added.
DROP FUNCTION IF EXISTS burden.meter(bytea, text, text, jsonb);
CREATE OR REPLACE FUNCTION burden.meter(
  p_worker bytea, p_month text, p_area text, p_batch uuid, p_stays jsonb
) RETURNS int LANGUAGE sql VOLATILE AS $$
  DELETE FROM burden.own_cost_batch WHERE worker = p_worker
    AND month < to_char(to_date(p_month, 'YYYY-MM') - interval '1 month', 'YYYY-MM');
  WITH fresh AS (
    INSERT INTO burden.own_cost_batch (worker, batch, month) VALUES (p_worker, p_batch, p_month)
      ON CONFLICT DO NOTHING RETURNING batch
  ), stay AS (
    SELECT s.* FROM fresh, jsonb_to_recordset(p_stays)
      AS s(matter text, screen text, seconds int, prompts int, fields int)
  ), added AS (
    INSERT INTO burden.own_cost AS c
      (worker, month, area, matter, screen, seconds, stays, prompts, fields)
      SELECT p_worker, p_month, p_area, s.matter, s.screen, sum(s.seconds), count(*),
        sum(s.prompts), sum(s.fields)
      FROM stay s GROUP BY s.matter, s.screen
      ON CONFLICT (worker, month, area, matter, screen) DO UPDATE SET
        seconds = c.seconds + excluded.seconds, stays = c.stays + excluded.stays,
        prompts = c.prompts + excluded.prompts, fields = c.fields + excluded.fields
  )
  SELECT count(*)::int FROM stay
$$;
