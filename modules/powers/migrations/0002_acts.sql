-- Acts by which a power is taken on, supplied, asked for and questioned (issue 4). None decides about
-- a resident; what never rests with a committee stays barred by the constraints of 0001.
ALTER TABLE powers.entry DROP CONSTRAINT entry_acts_known;
ALTER TABLE powers.entry ADD CONSTRAINT entry_acts_known CHECK (acts <@ ARRAY['inform', 'receive',
  'accept', 'verify', 'pre-review', 'review', 'decide', 'publish', 'deliver', 'pay', 'complete',
  'delegate', 'supervise', 'audit', 'license', 'penalise', 'coerce', 'levy', 'inspect', 'adjudicate',
  'agree', 'confirm', 'demand', 'admit', 'question', 'answer', 'opine']);
ALTER TABLE powers.delegation DROP CONSTRAINT link_acts_known;
ALTER TABLE powers.delegation ADD CONSTRAINT link_acts_known CHECK (acts <@ ARRAY['inform', 'receive',
  'accept', 'verify', 'pre-review', 'review', 'decide', 'publish', 'deliver', 'pay', 'complete',
  'delegate', 'supervise', 'audit', 'license', 'penalise', 'coerce', 'levy', 'inspect', 'adjudicate',
  'agree', 'confirm', 'demand', 'admit', 'question', 'answer', 'opine']);
