-- Records links of delegation, their acts, and the grants of those that end at a post. Order and
-- refusals as in powers.save_entries.
CREATE OR REPLACE FUNCTION powers.save_links(
  p_epoch bigint, p_acts text[], p_mark bytea, p_body_mac bytea, p_commitments bytea[],
  p_rows jsonb, p_grants jsonb, p_partitions text[]
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
  i int;
BEGIN
  PERFORM journal.bump(p_partitions, CASE WHEN cardinality(p_acts) = 1 THEN 'delegation' ELSE 'powers' END,
    (p_acts[1]::jsonb ->> 'about')::uuid);
  FOR i IN 1 .. cardinality(p_acts) LOOP
    answer := journal.record(p_epoch + (cardinality(p_partitions) > 0)::int, p_acts[i]::jsonb, p_mark,
      p_body_mac, p_commitments[i], NULL);
    IF answer < 0 THEN RAISE EXCEPTION USING ERRCODE = 'LM002', MESSAGE = answer::text; END IF;
  END LOOP;
  INSERT INTO powers.body (organisation, kind)
    SELECT DISTINCT r ->> 'to_organisation', r ->> 'to_kind' FROM jsonb_array_elements(p_rows) r
    ON CONFLICT DO NOTHING;
  INSERT INTO powers.delegation (id, code, entry, decider, parent, path, origin, from_organisation,
      to_organisation, to_kind, to_post, to_post_code, acts, area, valid_from, valid_to, document,
      liability, supervision, recorded_at, state, means, stops_on, stops_by, published_at)
    SELECT id, code, entry, decider, parent, path, origin, from_organisation,
      to_organisation, to_kind, to_post, to_post_code, acts, area, valid_from, valid_to, document,
      liability, supervision, recorded_at, state, means, stops_on, stops_by, published_at
    FROM jsonb_populate_recordset(NULL::powers.delegation, p_rows);
  INSERT INTO powers.effective_grant
    SELECT g.* FROM jsonb_array_elements(p_grants) r,
      jsonb_populate_record(NULL::powers.effective_grant, r) g;
  RETURN answer;
EXCEPTION WHEN SQLSTATE 'LM002' THEN RETURN SQLERRM::int;
END $$;

-- One act in the life of a deed: the columns it changes, and what the bodies concerned are told. Where
-- it changes what anyone may do, the epochs of `p_partitions` rise first. A revoked deed is one row; all
-- below it falls because it names the deed in its path.
CREATE OR REPLACE FUNCTION powers.save_change(
  p_epoch bigint, p_act text, p_mark bytea, p_body_mac bytea, p_commitment bytea,
  p_link uuid, p_change jsonb, p_notices jsonb, p_partitions text[]
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  PERFORM journal.bump(p_partitions, 'delegation', p_link);
  answer := journal.record(p_epoch + (cardinality(p_partitions) > 0)::int, p_act::jsonb, p_mark,
    p_body_mac, p_commitment, NULL);
  IF answer < 0 THEN RAISE EXCEPTION USING ERRCODE = 'LM002', MESSAGE = answer::text; END IF;
  IF p_change ? 'acts' THEN PERFORM powers.amend_terms(p_link, p_change); END IF;
  UPDATE powers.delegation d SET state = c.state, means = c.means, stops_on = c.stops_on,
      stops_by = c.stops_by, published_at = c.published_at, suspended_at = c.suspended_at,
      document = c.document, liability = c.liability, supervision = c.supervision,
      revoked_at = c.revoked_at, revoked_reason = c.revoked_reason
    FROM (SELECT n.* FROM powers.delegation o, jsonb_populate_record(o, p_change) n
      WHERE o.id = p_link) c
    WHERE d.id = p_link;
  UPDATE powers.suspension s SET until = (p_act::jsonb ->> 'at')::timestamptz
    FROM powers.delegation d WHERE s.delegation = p_link AND s.until IS NULL AND d.id = p_link
      AND d.state <> 'suspended';
  INSERT INTO powers.suspension SELECT id, suspended_at FROM powers.delegation
    WHERE id = p_link AND state = 'suspended' ON CONFLICT DO NOTHING;
  INSERT INTO powers.notice
    SELECT n.* FROM jsonb_populate_recordset(NULL::powers.notice, p_notices) n;
  RETURN answer;
EXCEPTION WHEN SQLSTATE 'LM002' THEN RETURN SQLERRM::int;
END $$;
