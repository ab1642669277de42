-- Each writes one act and this room's row with it, and answers what journal.record() answers.
-- The first five parameters are those of journal.record() after the epoch. No rule of the domain here.

CREATE OR REPLACE FUNCTION parties.assign(
  p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[],
  p_row jsonb, p_partitions text[]
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int := journal.record(NULL, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
BEGIN
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO parties.assignment AS a
    (partition, id, post, person, valid_from, valid_to, version, last_act)
  VALUES (p_act ->> 'partition', (p_act ->> 'about')::uuid, (p_row ->> 'post')::uuid,
    (p_row ->> 'person')::uuid, (p_row ->> 'validFrom')::timestamptz,
    (p_row ->> 'validTo')::timestamptz, answer, (p_act ->> 'id')::uuid)
  ON CONFLICT (partition, id) DO UPDATE
    SET valid_to = excluded.valid_to, version = excluded.version, last_act = excluded.last_act;
  PERFORM journal.bump(p_partitions, 'assignment', (p_act ->> 'about')::uuid);
  RETURN answer;
END $$;

CREATE OR REPLACE FUNCTION parties.add_person(
  p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[],
  p_row jsonb, p_id_mac bytea, p_values bytea
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
  whose uuid := (p_act ->> 'about')::uuid;
BEGIN
  IF EXISTS (SELECT 1 FROM parties.person WHERE id_mac = p_id_mac AND id <> whose) THEN
    RETURN -5;
  END IF;
  answer := journal.record(NULL, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO parties.person
    (id, partition, area, name_masked, id_masked, id_mac, sealed, version, last_act)
  VALUES (whose, p_act ->> 'partition', p_row ->> 'area', p_row ->> 'nameMasked',
    p_row ->> 'idMasked', p_id_mac, p_values, answer, (p_act ->> 'id')::uuid);
  INSERT INTO parties.household_member (household, person, valid_from)
    SELECT (p_row ->> 'household')::uuid, whose, (p_row ->> 'memberFrom')::date
    WHERE p_row ->> 'household' IS NOT NULL;
  RETURN answer;
END $$;

CREATE OR REPLACE FUNCTION parties.register_guardian(
  p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[], p_row jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int := journal.record(NULL, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
BEGIN
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO parties.guardianship AS g
    (id, partition, ward, guardian, registered_by, valid_from, valid_to, version, last_act)
  VALUES ((p_act ->> 'about')::uuid, p_act ->> 'partition', (p_row ->> 'ward')::uuid,
    (p_row ->> 'guardian')::uuid, p_row ->> 'registeredBy', (p_row ->> 'validFrom')::timestamptz,
    (p_row ->> 'validTo')::timestamptz, answer, (p_act ->> 'id')::uuid)
  ON CONFLICT (id) DO UPDATE
    SET valid_to = excluded.valid_to, version = excluded.version, last_act = excluded.last_act;
  RETURN answer;
END $$;

-- Lawful erasure: the act, then the key. The key is journal's; it goes in the same transaction as
-- the act that explains its absence, or not at all.
CREATE OR REPLACE FUNCTION parties.erase_person(
  p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[]
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int := journal.record(NULL, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  whose uuid := (p_act ->> 'about')::uuid;
BEGIN
  IF answer < 0 THEN RETURN answer; END IF;
  UPDATE parties.person SET name_masked = '*', id_masked = '*', id_mac = NULL, sealed = '',
    version = answer, last_act = (p_act ->> 'id')::uuid WHERE id = whose;
  PERFORM journal.erase_key(whose);
  RETURN answer;
END $$;
