-- The last act of a case: saves it, closes its purpose, and issues the sealed result where there is
-- one. With p_erase what was answered, typed and uploaded goes too.
CREATE OR REPLACE FUNCTION cases.conclude(
  p_epoch bigint, p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[],
  p_columns jsonb, p_purpose_act jsonb, p_purpose_commitment bytea, p_erase boolean,
  p_ecert_act jsonb, p_ecert_commitment bytea, p_ecert_sealed bytea[], p_ecert jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := cases.save(p_epoch, p_act, p_mark, p_body_mac, p_commitment, p_sealed, p_columns, NULL);
  IF answer < 0 THEN RETURN answer; END IF;
  IF p_purpose_act IS NOT NULL THEN
    PERFORM exchange.close_purpose(NULL, p_purpose_act, NULL, NULL, p_purpose_commitment, NULL,
      (p_act ->> 'about')::uuid, p_erase);
  END IF;
  IF p_erase THEN
    PERFORM journal.forget_facts(p_act ->> 'partition', (p_act ->> 'about')::uuid,
      (p_act ->> 'id')::uuid);
    DELETE FROM cases.attachment
      WHERE partition = p_act ->> 'partition' AND case_id = (p_act ->> 'about')::uuid;
  END IF;
  IF p_ecert_act IS NOT NULL THEN
    PERFORM ecerts.issue(NULL, p_ecert_act, NULL, NULL, p_ecert_commitment, p_ecert_sealed, p_ecert);
  END IF;
  RETURN answer;
END $$;
