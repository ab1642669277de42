-- What a deed gives, where and until when, before it is published; its last day with it, for the
-- constraints look at both. It runs with the owner's right, for the program's roles have none to these
-- columns; of a published deed it changes nothing.
CREATE OR REPLACE FUNCTION powers.amend_terms(p_link uuid, p_change jsonb)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE powers.delegation d SET acts = c.acts, area = c.area, valid_from = c.valid_from,
      valid_to = c.valid_to, stops_on = c.stops_on, stops_by = c.stops_by
    FROM (SELECT n.* FROM powers.delegation o, jsonb_populate_record(o, p_change) n
      WHERE o.id = p_link) c
    WHERE d.id = p_link AND d.published_at IS NULL
$$;
REVOKE ALL ON FUNCTION powers.amend_terms(uuid, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION powers.amend_terms(uuid, jsonb) TO lm_save;
