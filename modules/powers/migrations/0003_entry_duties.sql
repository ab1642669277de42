-- 牵头和配合职责; for what was taken back, who took it over and how it is done since (issue 4).
ALTER TABLE powers.entry ADD COLUMN duties jsonb;
ALTER TABLE powers.entry ADD COLUMN taken_over_by text;
ALTER TABLE powers.entry ADD COLUMN manner text;
ALTER TABLE powers.entry ADD CONSTRAINT entry_taken_over
  CHECK (list = 'taken-back' OR (taken_over_by IS NULL AND manner IS NULL));
-- What nobody may ask is no power of anybody.
ALTER TABLE powers.entry ADD CONSTRAINT entry_negative_without_acts
  CHECK (list <> 'community-negative' OR acts = '{}');
