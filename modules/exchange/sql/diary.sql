-- An ask already written under a mark, with its answer if there is one.
CREATE OR REPLACE FUNCTION exchange.ask_by_mark(p_partition text, p_mark bytea)
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  RETURN (
    SELECT jsonb_build_object('id', a.id, 'caseId', a.case_id,
      'bodyMac', encode(a.body_mac, 'base64'))
    FROM exchange.asked a WHERE a.partition = p_partition AND a.mark = p_mark);
END $$;

-- Writes the first halves of diary rows, all or none, while the purpose is open and the epoch
-- stands.
-- Answers {"refused": -1 stale epoch, -5 no open purpose} or {"before": [what stood under each
-- mark, or null]}.
CREATE OR REPLACE FUNCTION exchange.ask(
  p_partition text, p_epoch bigint, p_case uuid, p_at timestamptz, p_rows jsonb,
  p_marks bytea[], p_body_macs bytea[], p_commitments bytea[]
) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  e bigint;
  before jsonb;
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  IF p_epoch IS NOT NULL THEN
    SELECT n INTO e FROM journal.epoch WHERE partition = p_partition FOR SHARE;
    IF coalesce(e, 0) IS DISTINCT FROM p_epoch THEN RETURN jsonb_build_object('refused', -1); END IF;
  END IF;
  PERFORM 1 FROM exchange.purpose WHERE partition = p_partition AND case_id = p_case
    AND closed_at IS NULL AND until > p_at FOR SHARE;
  IF NOT FOUND THEN RETURN jsonb_build_object('refused', -5); END IF;
  WITH row AS (
    SELECT r.*, p_marks[r.i] AS mark, p_body_macs[r.i] AS body_mac, p_commitments[r.i] AS commitment
    FROM (SELECT v.i::int AS i, x.* FROM jsonb_array_elements(p_rows) WITH ORDINALITY v(v, i),
      jsonb_to_record(v.v) AS x(id uuid, kind text, purpose uuid, matter text, version int,
        step text, title jsonb, person uuid, resource text, fields text[], labels jsonb,
        account text, actor uuid, post text, basis jsonb, day date)) r
  ), made AS (
    INSERT INTO exchange.asked (partition, id, kind, purpose, case_id, matter, version, step, title,
        person, resource, fields, labels, account, actor, post, basis, day, mark, body_mac,
        commitment, at)
      SELECT p_partition, id, kind, purpose, p_case, matter, version, step, title, person, resource,
        fields, labels, account, actor, post, basis, day, mark, body_mac, commitment, p_at FROM row
      ON CONFLICT DO NOTHING RETURNING id, kind, commitment
  ), held AS (
    INSERT INTO exchange.waiting (partition, ask, at)
      SELECT p_partition, id, p_at FROM made WHERE kind <> 'reveal'
  ), queued AS (
    INSERT INTO log.pending (id, partition, source, commitment, at)
      SELECT id, p_partition, 2, commitment, p_at FROM made
  )
  SELECT jsonb_agg(CASE WHEN made.id IS NULL THEN row.i END ORDER BY row.i) INTO before
    FROM row LEFT JOIN made ON made.id = row.id;
  RETURN jsonb_build_object('before', before);
END $$;

-- Writes the second halves; the first answer of an ask stands. Answers how many were written.
CREATE OR REPLACE FUNCTION exchange.answer(
  p_partition text, p_case uuid, p_at timestamptz, p_rows jsonb, p_verdicts bytea[],
  p_values bytea[], p_commitments bytea[]
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  written int;
  still_open boolean;
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  -- A value arriving after the purpose was closed is not kept: its erasure has already happened.
  PERFORM 1 FROM exchange.purpose WHERE partition = p_partition AND case_id = p_case
    AND closed_at IS NULL FOR SHARE;
  still_open := FOUND;
  WITH row AS (
    SELECT v.i::int AS i, x.* FROM jsonb_array_elements(p_rows) WITH ORDINALITY v(v, i),
      jsonb_to_record(v.v) AS x(id uuid, ask uuid, person uuid, outcome text, why text,
        "asOf" timestamptz, "valueHash" text)
  ), made AS (
    INSERT INTO exchange.answered (partition, ask, id, case_id, person, outcome, why, as_of,
        value_hash, verdict, commitment, at)
      SELECT p_partition, ask, id, p_case, person, outcome, why, "asOf", "valueHash",
        p_verdicts[i], p_commitments[i], p_at FROM row
      ON CONFLICT DO NOTHING RETURNING ask, id, person, commitment
  ), kept AS (
    INSERT INTO exchange.answer_value (partition, case_id, ask, person, sealed)
      SELECT p_partition, p_case, made.ask, made.person, p_values[row.i]
      FROM made JOIN row ON row.id = made.id
      WHERE p_values[row.i] IS NOT NULL AND still_open
  ), queued AS (
    INSERT INTO log.pending (id, partition, source, commitment, at)
      SELECT id, p_partition, 3, commitment, p_at FROM made
  ), done AS (
    DELETE FROM exchange.waiting w USING row WHERE w.partition = p_partition AND w.ask = row.ask
  )
  SELECT count(*) INTO written FROM made;
  RETURN written;
END $$;

-- What the registers answered for a case, oldest first; sealed bytes in base64. For cases' load
-- function.
-- Text, not jsonb: it is built once and read once, and a third cheaper.
DROP FUNCTION IF EXISTS exchange.answers_of(text, uuid);
CREATE FUNCTION exchange.answers_of(p_partition text, p_case uuid)
RETURNS json LANGUAGE sql STABLE AS $$
  SELECT coalesce(json_agg(json_build_object(
      'ask', a.id, 'kind', a.kind, 'resource', a.resource, 'person', a.person,
      'fields', a.fields, 'outcome', r.outcome, 'why', r.why, 'asOf', r.as_of, 'at', r.at,
      'valueHash', r.value_hash, 'verdict', encode(r.verdict, 'base64'),
      'sealed', encode(v.sealed, 'base64')) ORDER BY r.at, a.id), '[]')
  FROM exchange.asked a
  JOIN exchange.answered r ON r.partition = a.partition AND r.ask = a.id
  LEFT JOIN exchange.answer_value v
    ON v.partition = a.partition AND v.case_id = a.case_id AND v.ask = a.id
  WHERE a.partition = p_partition AND a.case_id = p_case AND a.kind <> 'reveal'
$$;

-- The same for a caller outside a partition context.
CREATE OR REPLACE FUNCTION exchange.read_answers(p_partition text, p_case uuid)
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  RETURN exchange.answers_of(p_partition, p_case);
END $$;
