-- Writes one act of a demand and the row that caches its fold. Holds no rule of the domain; answers
-- what journal.record answers.
CREATE OR REPLACE FUNCTION burden.save_demand(
  p_epoch bigint, p_act text, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_row jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := journal.record(p_epoch, p_act::jsonb, p_mark, p_body_mac, p_commitment, NULL);
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO burden.demand
    SELECT d.* FROM jsonb_populate_record(NULL::burden.demand, p_row) d
    ON CONFLICT (id) DO UPDATE SET (admitted_number, state, areas, admitted_on, valid_until, doc) =
      (excluded.admitted_number, excluded.state, excluded.areas, excluded.admitted_on,
       excluded.valid_until, excluded.doc);
  RETURN answer;
END $$;

-- The same for a question. A community's second open question about one admission is a conflict.
CREATE OR REPLACE FUNCTION burden.save_question(
  p_epoch bigint, p_act text, p_mark bytea, p_body_mac bytea, p_commitment bytea, p_row jsonb
) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  answer int;
BEGIN
  answer := journal.record(p_epoch, p_act::jsonb, p_mark, p_body_mac, p_commitment, NULL);
  IF answer < 0 THEN RETURN answer; END IF;
  INSERT INTO burden.question
    SELECT q.* FROM jsonb_populate_record(NULL::burden.question, p_row) q
    ON CONFLICT (id) DO UPDATE SET (state, doc) = (excluded.state, excluded.doc);
  RETURN answer;
EXCEPTION WHEN unique_violation THEN RETURN -3;
END $$;

-- The next number of a series in a district and year.
CREATE OR REPLACE FUNCTION burden.take_number(p_area text, p_series text, p_year int)
RETURNS int LANGUAGE sql VOLATILE AS $$
  INSERT INTO burden.number AS n (area, series, year, last) VALUES (p_area, p_series, p_year, 1)
  ON CONFLICT (area, series, year) DO UPDATE SET last = n.last + 1 RETURNING last
$$;

-- A number given before the program came is never given again.
CREATE OR REPLACE FUNCTION burden.pass_number(p_area text, p_series text, p_year int, p_number int)
RETURNS void LANGUAGE sql VOLATILE AS $$
  INSERT INTO burden.number AS n (area, series, year, last)
  VALUES (p_area, p_series, p_year, p_number)
  ON CONFLICT (area, series, year) DO UPDATE SET last = greatest(n.last, p_number)
$$;
