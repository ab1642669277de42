-- What an act on each of these cases is built on, for those that still lie on the desk.
CREATE OR REPLACE FUNCTION cases.still_on_desk(p_partition text, p_desk text, p_cases uuid[])
RETURNS TABLE (id uuid, version int, last_act uuid, person uuid, key bytea)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  RETURN QUERY SELECT h.id, h.version, h.last_act, h.person, k.wrapped
    FROM journal.head h
    JOIN cases.on_desk d ON d.partition = h.partition AND d.id = h.id AND d.desk = p_desk
    LEFT JOIN journal.subject_key k ON k.person = h.person
    WHERE h.partition = p_partition AND h.kind = 'case' AND h.id = ANY (p_cases);
END $$;

-- Moves cases of one county to another desk, one act each: acts, desks, purposes, queue for the log.
-- Answers how many moved, or -1 for a stale epoch. Clocks stay as they are, and so does the case's own
-- row: a desk is no news of the case.
CREATE OR REPLACE FUNCTION cases.move_desk(
  p_epoch bigint, p_act jsonb, p_cases uuid[], p_ids uuid[], p_versions int[], p_people uuid[],
  p_commitments bytea[], p_unit text, p_desk text
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  moved uuid[];
BEGIN
  moved := journal.record_alike(p_epoch, p_act, p_cases, p_ids, p_versions, p_people, p_commitments);
  IF moved IS NULL THEN RETURN -1; END IF;
  UPDATE cases.on_desk SET desk = p_desk
    WHERE partition = p_act ->> 'partition' AND id = ANY (moved);
  PERFORM exchange.move_units(p_act ->> 'partition', moved, p_unit);
  RETURN cardinality(moved);
END $$;
