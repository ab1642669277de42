-- Records entries of the powers list: act, row, and the end of the entry each one supersedes. The
-- epochs of
-- `p_partitions` rise first, in order, so that two changes cannot lock each other out; a refusal by
-- the journal takes all of it back and comes out as its number. Holds no rule of the domain.
CREATE OR REPLACE FUNCTION powers.save_entries(
  p_epoch bigint, p_acts text[], p_mark bytea, p_body_mac bytea, p_commitments bytea[],
  p_rows jsonb, p_partitions text[]
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
  i int;
BEGIN
  -- A batch is told as one change of the whole: readers rebuild.
  PERFORM journal.bump(p_partitions, CASE WHEN cardinality(p_acts) = 1 THEN 'power-entry' ELSE 'powers' END,
    (p_acts[1]::jsonb ->> 'about')::uuid);
  FOR i IN 1 .. cardinality(p_acts) LOOP
    answer := journal.record(p_epoch + 1, p_acts[i]::jsonb, p_mark, p_body_mac, p_commitments[i], NULL);
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
