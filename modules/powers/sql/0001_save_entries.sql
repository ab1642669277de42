-- Records entries of the powers list: act, row, and the end of the entry each one supersedes. The
-- epochs of
-- `p_partitions` rise first, in order, so that two changes cannot lock each other out; a refusal by
-- the journal takes all of it back and comes out as its number. `p_epochs` has one for each act; the
-- mark of a request rests on the first. Holds no rule of the domain.
DROP FUNCTION IF EXISTS powers.save_entries(bigint, text[], bytea, bytea, bytea[], jsonb, text[]);
CREATE OR REPLACE FUNCTION powers.save_entries(
  p_epochs bigint[], p_acts text[], p_mark bytea, p_body_mac bytea, p_commitments bytea[],
  p_rows jsonb, p_partitions text[]
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
  i int;
BEGIN
  PERFORM journal.bump(p_partitions, 'power-entry', (p_acts[1]::jsonb ->> 'about')::uuid);
  FOR i IN 1 .. cardinality(p_acts) LOOP
    answer := journal.record(p_epochs[i] + 1, p_acts[i]::jsonb, CASE WHEN i = 1 THEN p_mark END,
      CASE WHEN i = 1 THEN p_body_mac END, p_commitments[i], NULL);
    IF answer < 0 THEN RAISE EXCEPTION USING ERRCODE = 'LM002', MESSAGE = answer::text; END IF;
  END LOOP;
  IF EXISTS (SELECT 1 FROM powers.entry e, jsonb_array_elements(p_rows) r WHERE e.code = r ->> 'code') THEN
    RAISE EXCEPTION USING ERRCODE = 'LM002', MESSAGE = '-3';
  END IF;
  INSERT INTO powers.body (organisation, kind)
    SELECT DISTINCT r ->> 'holder', r ->> 'holder_kind' FROM jsonb_array_elements(p_rows) r
    ON CONFLICT DO NOTHING;
  INSERT INTO powers.entry
    SELECT e.* FROM jsonb_array_elements(p_rows) r,
      jsonb_populate_record(NULL::powers.entry, r) e;
  UPDATE powers.entry old SET valid_to = new.valid_from - 1
    FROM jsonb_array_elements(p_rows) r, jsonb_populate_record(NULL::powers.entry, r) new
    WHERE old.code = new.supersedes AND (old.valid_to IS NULL OR old.valid_to >= new.valid_from);
  RETURN answer;
EXCEPTION WHEN SQLSTATE 'LM002' THEN RETURN SQLERRM::int;
END $$;
