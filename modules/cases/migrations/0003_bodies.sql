-- A case's applicant is a person or a body. A body's case carries the body's own subject id in
-- `person`, under which its words are sealed; `asked` is the department it is put to.
ALTER TABLE cases.service_case ADD COLUMN organisation text, ADD COLUMN asked text;
CREATE INDEX service_case_body ON cases.service_case (organisation, updated_at DESC, id)
  WHERE organisation IS NOT NULL;
CREATE INDEX service_case_asked ON cases.service_case (asked) WHERE asked IS NOT NULL;

-- What a body asks is nobody's own affair: no resident's session ever reads it.
DROP POLICY resident ON cases.service_case;
CREATE POLICY resident ON cases.service_case TO lm_resident
  USING (person = current_setting('lm.person', true)::uuid AND organisation IS NULL);
