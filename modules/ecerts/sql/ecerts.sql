-- Issues or imports a certificate inside the caller's transaction. Answers as journal.record does.
CREATE OR REPLACE FUNCTION ecerts.issue(
  p_epoch bigint, p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea,
  p_sealed bytea[], p_ecert jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := journal.record(p_epoch, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO ecerts.seal_key (key_id, organisation, public_key)
    VALUES (p_ecert ->> 'seal_key', p_ecert ->> 'sealed_by',
      decode(p_ecert ->> 'public_key', 'base64'))
    ON CONFLICT DO NOTHING;
  INSERT INTO ecerts.ecert (partition, id, person, type, identifier, version, status, issuer, imported,
      matter, area, case_id, issued_on, valid_to, metadata, seal, seal_key, paper)
    SELECT p_act ->> 'partition', (p_act ->> 'about')::uuid, (p_act ->> 'person')::uuid, e.type,
      e.identifier, e.version, 'valid', e.issuer, e.imported, e.matter, e.area, e.case_id,
      e.issued_on, e.valid_to, e.metadata, decode(e.seal, 'base64'), e.seal_key, e.paper
    FROM jsonb_to_record(p_ecert) AS e(type text, identifier text, version int, issuer text,
      imported boolean, matter text, area text, case_id uuid, issued_on date, valid_to date,
      metadata jsonb, seal text, seal_key text, paper text);
  RETURN answer;
END $$;

-- Writes an act of a certificate; a null status leaves it as it is.
CREATE OR REPLACE FUNCTION ecerts.change(
  p_epoch bigint, p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea,
  p_sealed bytea[], p_status text, p_superseded_by uuid
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := journal.record(p_epoch, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  IF answer < 0 OR p_status IS NULL THEN RETURN answer; END IF;
  UPDATE ecerts.ecert SET status = p_status, superseded_by = p_superseded_by
    WHERE partition = p_act ->> 'partition' AND id = (p_act ->> 'about')::uuid;
  RETURN answer;
END $$;

-- A new version in the place of an old one: both acts, or neither.
CREATE OR REPLACE FUNCTION ecerts.supersede(
  p_old jsonb, p_old_commitment bytea,
  p_new jsonb, p_new_commitment bytea, p_new_sealed bytea[], p_ecert jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := ecerts.change(NULL, p_old, NULL, NULL, p_old_commitment, NULL, 'revoked',
    (p_new ->> 'about')::uuid);
  IF answer < 0 THEN RETURN answer; END IF;
  RETURN ecerts.issue(NULL, p_new, NULL, NULL, p_new_commitment, p_new_sealed, p_ecert);
END $$;

CREATE OR REPLACE FUNCTION ecerts.row_of(p_partition text, p_id uuid)
RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'partition', e.partition, 'id', e.id, 'person', e.person, 'type', e.type,
    'identifier', e.identifier, 'version', e.version, 'status', e.status,
    'supersededBy', e.superseded_by, 'issuer', e.issuer, 'imported', e.imported, 'matter', e.matter,
    'area', e.area, 'caseId', e.case_id, 'issuedOn', e.issued_on, 'validTo', e.valid_to,
    'metadata', e.metadata, 'seal', encode(e.seal, 'base64'), 'sealKey', e.seal_key,
    'paper', e.paper, 'acts', journal.acts_of(e.partition, 'ecert', e.id),
    'facts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'act', f.act,
        'sealed', encode(f.sealed, 'base64'))), '[]')
      FROM journal.fact f WHERE f.partition = e.partition AND f.about = e.id),
    'publicKey', (SELECT encode(k.public_key, 'base64') FROM ecerts.seal_key k
      WHERE k.key_id = e.seal_key))
  FROM ecerts.ecert e WHERE e.partition = p_partition AND e.id = p_id
$$;

-- One certificate with its acts and sealed face.
CREATE OR REPLACE FUNCTION ecerts.load(p_partition text, p_id uuid)
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  RETURN ecerts.row_of(p_partition, p_id);
END $$;

-- The same by the identifier printed on it.
CREATE OR REPLACE FUNCTION ecerts.find_identifier(p_partition text, p_identifier text)
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('lm.partition', p_partition, true);
  RETURN (SELECT ecerts.row_of(p_partition, e.id) FROM ecerts.ecert e
    WHERE e.partition = p_partition AND e.identifier = p_identifier);
END $$;

-- One person's certificates, newest first, over all counties. For the resident's own role.
CREATE OR REPLACE FUNCTION ecerts.rows_of_person(p_person uuid)
RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(ecerts.row_of(e.partition, e.id) ORDER BY e.id DESC), '[]')
  FROM ecerts.ecert e WHERE e.person = p_person
$$;
