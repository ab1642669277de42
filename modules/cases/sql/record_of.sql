-- What communities asked of one body, matter by matter, and what came of it: from the acts
-- themselves, within the counties of the caller's context. Grades 1 to 5 in order.
CREATE OR REPLACE FUNCTION cases.record_of(p_asked text, p_at timestamptz)
RETURNS TABLE (matter text, version int, waiting int, overdue int, in_time int, late int,
  grades int[]) LANGUAGE sql STABLE AS $$
  SELECT c.matter, max(c.matter_version),
    count(*) FILTER (WHERE c.step IS NOT NULL AND c.due >= p_at)::int,
    count(*) FILTER (WHERE c.step IS NOT NULL AND c.due < p_at)::int,
    count(*) FILTER (WHERE a.at <= (a.payload -> 'clocks' ->> 'promised')::timestamptz)::int,
    count(*) FILTER (WHERE a.at > (a.payload -> 'clocks' ->> 'promised')::timestamptz)::int,
    ARRAY[count(*) FILTER (WHERE r.payload ->> 'score' = '1'),
      count(*) FILTER (WHERE r.payload ->> 'score' = '2'),
      count(*) FILTER (WHERE r.payload ->> 'score' = '3'),
      count(*) FILTER (WHERE r.payload ->> 'score' = '4'),
      count(*) FILTER (WHERE r.payload ->> 'score' = '5')]::int[]
  FROM cases.service_case c
  LEFT JOIN journal.act a ON a.partition = c.partition AND a.kind = 'case' AND a.about = c.id
    AND a.verb IN ('answer', 'complete')
  LEFT JOIN journal.act r ON r.partition = c.partition AND r.kind = 'case' AND r.about = c.id
    AND r.verb = 'rate'
  WHERE c.asked = p_asked AND c.state NOT IN ('draft', 'withdrawn', 'lapsed')
  GROUP BY c.matter ORDER BY c.matter
$$;
