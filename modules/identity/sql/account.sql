-- Each writes one act of an account and this room's rows with it, and answers what journal.record()
-- answers. The first five parameters are those of journal.record() after the epoch. No rule here.

-- Beside those answers, -5: the user name belongs to another account.
CREATE OR REPLACE FUNCTION identity.open_account(
  p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[], p_row jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  IF EXISTS (SELECT 1 FROM identity.account WHERE username = p_row ->> 'username') THEN
    RETURN -5;
  END IF;
  answer := journal.record(NULL, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO identity.account
    (id, partition, person, username, password_hash, level, version, last_act)
  VALUES ((p_act ->> 'about')::uuid, p_act ->> 'partition', (p_act ->> 'person')::uuid,
    p_row ->> 'username', p_row ->> 'passwordHash', p_row ->> 'level', answer,
    (p_act ->> 'id')::uuid);
  RETURN answer;
END $$;

-- The account's open sessions rise with it: the proof was made by whoever holds the account.
CREATE OR REPLACE FUNCTION identity.raise_level(
  p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[],
  p_person uuid, p_level text
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  whose uuid := (p_act ->> 'about')::uuid;
  answer int := journal.record(NULL, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
BEGIN
  IF answer < 0 THEN RETURN answer; END IF;
  UPDATE identity.account SET person = p_person, level = p_level, version = answer,
    last_act = (p_act ->> 'id')::uuid WHERE id = whose;
  UPDATE identity.session SET person = p_person, level = p_level
    WHERE account = whose AND ended_at IS NULL;
  RETURN answer;
END $$;

-- A session begins in a post, or an open one changes it: either is an act.
CREATE OR REPLACE FUNCTION identity.take_post(
  p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[],
  p_session uuid, p_post text
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int := journal.record(NULL, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
BEGIN
  IF answer < 0 THEN RETURN answer; END IF;
  UPDATE identity.account SET version = answer, last_act = (p_act ->> 'id')::uuid
    WHERE id = (p_act ->> 'about')::uuid;
  UPDATE identity.session SET post = p_post WHERE id = p_session AND ended_at IS NULL;
  RETURN answer;
END $$;

CREATE OR REPLACE FUNCTION identity.close_account(
  p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[], p_at timestamptz
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  whose uuid := (p_act ->> 'about')::uuid;
  answer int := journal.record(NULL, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
BEGIN
  IF answer < 0 THEN RETURN answer; END IF;
  UPDATE identity.account SET closed_at = p_at, username = NULL, password_hash = NULL,
    version = answer, last_act = (p_act ->> 'id')::uuid WHERE id = whose;
  UPDATE identity.session SET ended_at = p_at WHERE account = whose AND ended_at IS NULL;
  RETURN answer;
END $$;

CREATE OR REPLACE FUNCTION identity.register_reader(
  p_act jsonb, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_sealed bytea[],
  p_row jsonb, p_key bytea
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  IF EXISTS (SELECT 1 FROM identity.card_reader WHERE code = p_row ->> 'code') THEN
    RETURN -3;
  END IF;
  answer := journal.record(NULL, p_act, p_mark, p_body_mac, p_commitment, p_sealed);
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO identity.card_reader (id, partition, code, organisation, public_key, version, last_act)
  VALUES ((p_act ->> 'about')::uuid, p_act ->> 'partition', p_row ->> 'code',
    p_row ->> 'organisation', p_key, answer, (p_act ->> 'id')::uuid);
  RETURN answer;
END $$;
