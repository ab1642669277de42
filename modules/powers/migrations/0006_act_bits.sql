-- The acts of a link as one number, as the index keeps them: to write a million lists of words out
-- and to read them again was half of what it cost to start. The position of an act is its bit, as in
-- `contract/acts.ts`; the vocabulary is only ever appended to, and a test holds the two together.
CREATE FUNCTION powers.act_bits(acts text[]) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(bit_or(1 << (known.n::int - 1)), 0)
    FROM unnest(ARRAY['inform', 'receive', 'accept', 'verify', 'pre-review', 'review', 'decide',
      'publish', 'deliver', 'pay', 'complete', 'delegate', 'supervise', 'audit', 'license',
      'penalise', 'coerce', 'levy', 'inspect', 'adjudicate', 'agree', 'confirm', 'demand', 'admit',
      'question', 'answer', 'opine']) WITH ORDINALITY AS known(act, n)
    WHERE known.act = ANY (acts)
$$;

-- Whoever writes the row says the acts, never the number.
ALTER TABLE powers.delegation ADD COLUMN act_bits int NOT NULL
  GENERATED ALWAYS AS (powers.act_bits(acts)) STORED;
