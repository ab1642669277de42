-- Opens a purpose inside the caller's transaction. Answers as journal.record does; below 0 nothing
-- was written here.
CREATE OR REPLACE FUNCTION exchange.open_purpose(
  p_epoch bigint, p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea,
  p_sealed bytea[], p_purpose jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := journal.record(p_epoch, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO exchange.purpose (partition, id, case_id, matter, version, step, unit, area, person,
      subjects, fields, title, opened_how, opened_at, until)
    SELECT p_act ->> 'partition', (p_act ->> 'about')::uuid, p.case_id, p.matter, p.version, p.step,
      p.unit, p.area, (p_act ->> 'person')::uuid, p.subjects, p.fields, p.title, p.opened_how,
      (p_act ->> 'at')::timestamptz, p.until
    FROM jsonb_to_record(p_purpose) AS p(case_id uuid, matter text, version int, step text,
      unit text, area text, subjects uuid[], fields jsonb, title jsonb, opened_how text,
      until timestamptz);
  RETURN answer;
END $$;

-- Moves the caches of a case's open purpose. A null leaves a column as it is. Answers how many rows
-- moved.
CREATE OR REPLACE FUNCTION exchange.move_purpose(
  p_partition text, p_case uuid, p_step text, p_unit text, p_until timestamptz
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  moved int;
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  UPDATE exchange.purpose SET step = coalesce(p_step, step), unit = coalesce(p_unit, unit),
      until = coalesce(p_until, until)
    WHERE partition = p_partition AND case_id = p_case AND closed_at IS NULL;
  GET DIAGNOSTICS moved = ROW_COUNT;
  RETURN moved;
END $$;

-- Moves the open purposes of many cases of one county to another unit.
CREATE OR REPLACE FUNCTION exchange.move_units(p_partition text, p_cases uuid[], p_unit text)
RETURNS void LANGUAGE sql VOLATILE AS $$
  UPDATE exchange.purpose SET unit = p_unit
    WHERE partition = p_partition AND case_id = ANY (p_cases) AND closed_at IS NULL
$$;

-- Closes a case's purpose by an act of kind purpose; with p_erase its sealed values go too.
CREATE OR REPLACE FUNCTION exchange.close_purpose(
  p_epoch bigint, p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea,
  p_sealed bytea[], p_case uuid, p_erase boolean
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := journal.record(p_epoch, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  IF answer < 0 THEN RETURN answer; END IF;
  UPDATE exchange.purpose SET closed_at = (p_act ->> 'at')::timestamptz
    WHERE partition = p_act ->> 'partition' AND id = (p_act ->> 'about')::uuid;
  IF p_erase THEN
    DELETE FROM exchange.answer_value
      WHERE partition = p_act ->> 'partition' AND case_id = p_case;
  END IF;
  RETURN answer;
END $$;

-- The latest purpose of a case, the county's epoch and what the matter version may read: one round
-- trip.
CREATE OR REPLACE FUNCTION exchange.load_purpose(p_partition text, p_case uuid)
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  RETURN (
    SELECT jsonb_build_object(
      'partition', p.partition, 'id', p.id, 'caseId', p.case_id, 'matter', p.matter,
      'version', p.version, 'step', p.step, 'unit', p.unit, 'area', p.area, 'person', p.person,
      'subjects', to_jsonb(p.subjects), 'fields', p.fields, 'title', p.title,
      'openedHow', p.opened_how, 'until', p.until, 'closedAt', p.closed_at,
      'epoch', coalesce((SELECT e.n FROM journal.epoch e WHERE e.partition = p_partition), 0),
      'grants', coalesce((SELECT jsonb_agg(jsonb_build_object(
          'step', g.step, 'resource', g.resource, 'fields', to_jsonb(g.fields),
          'deskFields', to_jsonb(g.desk_fields)))
        FROM exchange.matter_grant g WHERE g.matter = p.matter AND g.version = p.version), '[]'))
    FROM exchange.purpose p
    WHERE p.partition = p_partition AND p.case_id = p_case
    ORDER BY p.closed_at IS NULL DESC, p.opened_at DESC LIMIT 1);
END $$;
