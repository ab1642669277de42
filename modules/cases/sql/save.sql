-- Lays a case on a desk, or takes it off the one it lay on when there is none.
CREATE OR REPLACE FUNCTION cases.lay_on_desk(
  p_partition text, p_case uuid, p_desk text, p_due timestamptz
) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  IF p_desk IS NULL THEN
    DELETE FROM cases.on_desk WHERE partition = p_partition AND id = p_case;
  ELSE
    INSERT INTO cases.on_desk AS d (partition, id, desk, due)
      VALUES (p_partition, p_case, p_desk, coalesce(p_due, '9999-01-01T00:00:00Z'))
      ON CONFLICT (partition, id) DO UPDATE SET desk = excluded.desk, due = excluded.due
      WHERE (d.desk, d.due) IS DISTINCT FROM (excluded.desk, excluded.due);
  END IF;
END $$;

-- Saves one act of a case and the columns its lists need. Answers as journal.record() does.
-- p_purpose: null leaves the purpose alone; {"step","unit","until"} moves it.
CREATE OR REPLACE FUNCTION cases.save(
  p_epoch bigint, p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[],
  p_columns jsonb, p_purpose jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := journal.record(p_epoch, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  IF answer < 0 THEN RETURN answer; END IF;
  UPDATE cases.service_case SET
    number = p_columns ->> 'number', state = p_columns ->> 'state', step = p_columns ->> 'step',
    paused = (p_columns ->> 'paused')::boolean, owed = (p_columns ->> 'owed')::boolean,
    due = (p_columns ->> 'due')::timestamptz,
    reviewed_by = (p_columns ->> 'reviewedBy')::uuid, asked = p_columns ->> 'asked',
    updated_at = (p_act ->> 'at')::timestamptz
  WHERE partition = p_act ->> 'partition' AND id = (p_act ->> 'about')::uuid;
  PERFORM cases.lay_on_desk(p_act ->> 'partition', (p_act ->> 'about')::uuid,
    p_columns ->> 'desk', (p_columns ->> 'due')::timestamptz);
  IF p_purpose IS NOT NULL THEN
    PERFORM exchange.move_purpose(p_act ->> 'partition', (p_act ->> 'about')::uuid,
      p_purpose ->> 'step', p_purpose ->> 'unit', (p_purpose ->> 'until')::timestamptz);
  END IF;
  RETURN answer;
END $$;

-- Opens a draft: the case, and the purpose under which its registers may be asked; a body's case
-- has none.
CREATE OR REPLACE FUNCTION cases.open(
  p_epoch bigint, p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[],
  p_purpose_act jsonb, p_purpose_commitment bytea, p_purpose jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := journal.record(p_epoch, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO cases.service_case (partition, id, matter, matter_version, area, person, channel, state,
      organisation, due, opened_by, updated_at)
    VALUES (p_act ->> 'partition', (p_act ->> 'about')::uuid, p_act -> 'payload' ->> 'matter',
      (p_act -> 'payload' ->> 'version')::int, p_act -> 'payload' ->> 'area',
      (p_act ->> 'person')::uuid, p_act -> 'payload' ->> 'channel', 'draft',
      p_act -> 'payload' ->> 'organisation', (p_act -> 'payload' ->> 'lapses')::timestamptz, (p_act ->> 'actor')::uuid, (p_act ->> 'at')::timestamptz);
  IF p_purpose_act IS NOT NULL THEN
    PERFORM exchange.open_purpose(NULL, p_purpose_act, NULL, NULL, p_purpose_commitment, NULL,
      p_purpose);
  END IF;
  RETURN answer;
END $$;

-- Leases a block of case numbers of one county and day to one process.
CREATE OR REPLACE FUNCTION cases.lease_numbers(p_partition text, p_day text, p_size int)
RETURNS int LANGUAGE sql VOLATILE AS $$
  INSERT INTO cases.number_block AS b (partition, day, next) VALUES (p_partition, p_day, 1 + p_size)
  ON CONFLICT (partition, day) DO UPDATE SET next = b.next + p_size
  RETURNING next - p_size
$$;
