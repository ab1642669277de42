-- What a post may do at an instant, for lists whose reader has no desk. A link, or any above it,
-- that was revoked, is suspended or unpublished, or is out of its days gives nothing. The per-object
-- check stays in process.
CREATE OR REPLACE FUNCTION powers.scopes_of(p_post uuid, p_at timestamptz)
RETURNS TABLE (matter text, acts text[], area text, lo int, hi int, link uuid)
LANGUAGE sql STABLE AS $$
  SELECT g.matter, g.acts, g.area, g.lo, g.hi, g.link
  FROM powers.effective_grant g
  JOIN powers.entry e ON e.code = g.entry
  CROSS JOIN (SELECT (p_at AT TIME ZONE 'Asia/Shanghai')::date AS day) t
  WHERE g.post = p_post
    AND t.day BETWEEN g.valid_from AND g.valid_to
    AND t.day >= e.valid_from AND (e.valid_to IS NULL OR t.day <= e.valid_to)
    AND NOT EXISTS (SELECT 1 FROM powers.delegation d WHERE d.id = ANY (g.path)
      AND (d.revoked_at IS NOT NULL OR d.suspended_at IS NOT NULL OR d.published_at IS NULL
        OR t.day NOT BETWEEN d.valid_from AND d.stops_on))
$$;
