-- Everything an action needs of one case, in one snapshot and one round trip: head, columns, acts,
-- sealed facts, the registers' answers, the applicant's wrapped key, the county's epoch, and the act
-- a repeated request already made.
-- Text, not jsonb: it is built once and read once, and a tenth cheaper.
DROP FUNCTION IF EXISTS cases.load(text, uuid, bytea);
CREATE FUNCTION cases.load(p_partition text, p_case uuid, p_mark bytea)
RETURNS json LANGUAGE plpgsql STABLE AS $$
DECLARE
  answer json;
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  SELECT json_build_object(
    'version', h.version, 'lastAct', h.last_act, 'person', h.person,
    'number', c.number, 'area', c.area, 'openedBy', c.opened_by,
    'desk', (SELECT d.desk FROM cases.on_desk d WHERE d.partition = p_partition AND d.id = p_case),
    'acts', journal.acts_of(p_partition, 'case', p_case),
    'facts', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'person', f.person,
        'sealed', encode(f.sealed, 'base64'))), '[]')
      FROM journal.fact f WHERE f.partition = p_partition AND f.about = p_case),
    'answers', exchange.answers_of(p_partition, p_case),
    'key', (SELECT encode(k.wrapped, 'base64') FROM journal.subject_key k WHERE k.person = h.person),
    'epoch', coalesce((SELECT e.n FROM journal.epoch e WHERE e.partition = p_partition), 0),
    'replay', (SELECT encode(a.body_mac, 'base64') FROM journal.act a
      WHERE a.partition = p_partition AND a.mark = p_mark))
  INTO answer
  FROM journal.head h
  JOIN cases.service_case c ON c.partition = h.partition AND c.id = h.id
  WHERE h.partition = p_partition AND h.kind = 'case' AND h.id = p_case;
  RETURN answer;
END $$;
