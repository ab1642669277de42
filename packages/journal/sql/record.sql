-- Writes one act: checks epoch and version, moves the head, keeps sealed facts, queues the commitment.
-- Answers the new version, or -1 stale epoch, -2 replay of the same request, -3 version conflict,
-- -4 the mark was used with another body. Holds no rule of the domain. Shape and order: tech-3 §7.
CREATE OR REPLACE FUNCTION journal.record(
  p_epoch bigint, p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea,
  p_sealed bytea[]
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  part text := p_act ->> 'partition';
  subject text := p_act ->> 'kind';
  subject_id uuid := (p_act ->> 'about')::uuid;
  act_id uuid := (p_act ->> 'id')::uuid;
  before int := (p_act ->> 'version')::int - 1;
  whose uuid := (p_act ->> 'person')::uuid;
  due timestamptz := (p_act ->> 'due')::timestamptz;
  written timestamptz := (p_act ->> 'at')::timestamptz;
  e bigint;
  old_mac bytea;
BEGIN
  PERFORM set_config('lm.partition', part, true);
  IF p_epoch IS NOT NULL THEN
    SELECT n INTO e FROM journal.epoch WHERE partition = part FOR SHARE;
    IF e IS DISTINCT FROM p_epoch THEN RETURN -1; END IF;
  END IF;
  IF before > 0 THEN
    UPDATE journal.head h SET version = before + 1, last_act = act_id, due_at = due
      WHERE h.partition = part AND h.kind = subject AND h.id = subject_id AND h.version = before
        AND NOT EXISTS (SELECT 1 FROM journal.act a WHERE a.partition = part AND a.mark = p_mark);
  ELSE
    INSERT INTO journal.head (partition, kind, id, version, last_act, person, due_at)
      SELECT part, subject, subject_id, 1, act_id, whose, due
      WHERE NOT EXISTS (SELECT 1 FROM journal.act a WHERE a.partition = part AND a.mark = p_mark)
      ON CONFLICT DO NOTHING;
  END IF;
  IF NOT FOUND THEN
    SELECT a.body_mac INTO old_mac FROM journal.act a WHERE a.partition = part AND a.mark = p_mark;
    IF NOT FOUND THEN RETURN -3; END IF;
    RETURN CASE WHEN old_mac IS NOT DISTINCT FROM p_body_mac THEN -2 ELSE -4 END;
  END IF;
  INSERT INTO journal.act (partition, id, kind, about, version, person, account, actor, post,
      basis, verb, payload, mark, body_mac, commitment, at)
    VALUES (part, act_id, subject, subject_id, before + 1, whose, p_act ->> 'account',
      (p_act ->> 'actor')::uuid, p_act ->> 'post', p_act -> 'basis', p_act ->> 'verb',
      p_act -> 'payload', p_mark, p_body_mac, p_commitment, written)
    ON CONFLICT (partition, mark) WHERE mark IS NOT NULL DO NOTHING;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'LM001', MESSAGE = 'mark used by a racing request';
  END IF;
  IF p_sealed IS NOT NULL THEN
    INSERT INTO journal.fact (partition, about, id, act, person, sealed)
      SELECT part, subject_id, (f.v ->> 'id')::uuid, act_id, (f.v ->> 'person')::uuid, p_sealed[f.i]
      FROM jsonb_array_elements(p_act -> 'payload' -> 'facts') WITH ORDINALITY f(v, i);
  END IF;
  INSERT INTO log.pending (id, partition, source, commitment, at)
    VALUES (act_id, part, 1, p_commitment, written);
  RETURN before + 1;
END $$;

-- Writes one further act on each of many subjects of one county and kind, alike but for subject, id,
-- version, person and commitment; without mark or sealed facts, and no clock moves. A subject whose
-- version has moved on is passed over. Answers the subjects written, or null for a stale epoch.
CREATE OR REPLACE FUNCTION journal.record_alike(
  p_epoch bigint, p_act jsonb, p_abouts uuid[], p_ids uuid[], p_versions int[], p_people uuid[],
  p_commitments bytea[]
) RETURNS uuid[] LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  part text := p_act ->> 'partition';
  subject text := p_act ->> 'kind';
  written timestamptz := (p_act ->> 'at')::timestamptz;
  account text := p_act ->> 'account';
  actor uuid := (p_act ->> 'actor')::uuid;
  post text := p_act ->> 'post';
  basis jsonb := p_act -> 'basis';
  verb text := p_act ->> 'verb';
  payload jsonb := p_act -> 'payload';
  e bigint;
  done uuid[];
BEGIN
  PERFORM set_config('lm.partition', part, true);
  SELECT n INTO e FROM journal.epoch WHERE partition = part FOR SHARE;
  IF e IS DISTINCT FROM p_epoch THEN RETURN NULL; END IF;
  WITH given AS (
    SELECT * FROM unnest(p_abouts, p_ids, p_versions, p_people, p_commitments)
      AS g(about, id, version, person, commitment)
  ), moved AS (
    UPDATE journal.head h SET version = g.version, last_act = g.id FROM given g
      WHERE h.partition = part AND h.kind = subject AND h.id = g.about AND h.version = g.version - 1
      RETURNING g.about, g.id, g.version, g.person, g.commitment
  ), acts AS (
    INSERT INTO journal.act (partition, id, kind, about, version, person, account, actor, post,
        basis, verb, payload, commitment, at)
      SELECT part, id, subject, about, version, person, account, actor, post, basis, verb, payload,
        commitment, written FROM moved
  ), queued AS (
    INSERT INTO log.pending (id, partition, source, commitment, at)
      SELECT id, part, 1, commitment, written FROM moved
  )
  SELECT coalesce(array_agg(about), '{}') INTO done FROM moved;
  RETURN done;
END $$;

-- The acts of one subject, oldest first, for the fold; inside record's partition context.
CREATE OR REPLACE FUNCTION journal.acts_of(p_partition text, p_kind text, p_about uuid)
RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', id, 'version', version, 'verb', verb, 'at', at, 'account', account, 'actor', actor,
      'post', post, 'basis', basis, 'payload', payload, 'person', person,
      'leaf', encode(commitment, 'base64')) ORDER BY version), '[]')
  FROM journal.act WHERE partition = p_partition AND kind = p_kind AND about = p_about
$$;

-- Adds 1 to each county's epoch, in code order, and leaves a change row the other processes read.
CREATE OR REPLACE FUNCTION journal.bump(p_partitions text[], p_kind text, p_about uuid)
RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  part text;
  m bigint;
BEGIN
  FOR part IN SELECT DISTINCT u FROM unnest(p_partitions) u ORDER BY u LOOP
    INSERT INTO journal.epoch AS e (partition, n) VALUES (part, 1)
      ON CONFLICT (partition) DO UPDATE SET n = e.n + 1 RETURNING n INTO m;
    INSERT INTO journal.epoch_change (partition, n, kind, about) VALUES (part, m, p_kind, p_about);
  END LOOP;
END $$;

-- Deletes the sealed values an abandoned subject was told, all but those of its last act. The acts
-- keep their references and hashes, so fold and log still verify.
CREATE OR REPLACE FUNCTION journal.forget_facts(p_partition text, p_about uuid, p_but uuid)
RETURNS void LANGUAGE sql VOLATILE AS $$
  DELETE FROM journal.fact WHERE partition = p_partition AND about = p_about AND act <> p_but
$$;

-- Deletes a person's data key: lawful erasure, under an erase act of the caller's.
CREATE OR REPLACE FUNCTION journal.erase_key(p_person uuid)
RETURNS void LANGUAGE sql VOLATILE AS $$
  DELETE FROM journal.subject_key WHERE person = p_person
$$;
