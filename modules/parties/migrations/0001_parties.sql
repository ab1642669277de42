-- Reference: bodies and posts, the same on every machine, changed by an operator's import.
CREATE TABLE parties.organisation (
  code text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('government', 'department', 'subdistrict', 'service-station',
    'resident-committee', 'villagers-committee', 'party-organisation', 'social-organisation',
    'facility-owner', 'firm')),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  parent text REFERENCES parties.organisation,
  credit_code text CHECK (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$')
);
CREATE INDEX organisation_area ON parties.organisation (area, kind);

CREATE TABLE parties.post (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  organisation text NOT NULL REFERENCES parties.organisation,
  role text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  CHECK (code = organisation || '/' || role)
);

-- Reference: who holds a post, from when to when. Its life is in journal.act, kind assignment.
CREATE TABLE parties.assignment (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  id uuid NOT NULL,
  post uuid NOT NULL,
  person uuid NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  version int NOT NULL,
  last_act uuid NOT NULL,
  PRIMARY KEY (partition, id),
  CHECK (valid_to > valid_from)
);
CREATE INDEX assignment_person ON parties.assignment (person);

-- Directory: not distributed. Values are sealed with the person's own key; only masks are readable.
CREATE TABLE parties.person (
  id uuid PRIMARY KEY,
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  name_masked text NOT NULL,
  id_masked text NOT NULL,
  id_mac bytea UNIQUE,
  sealed bytea NOT NULL,
  version int NOT NULL,
  last_act uuid NOT NULL
);

-- Directory: a household may lie across counties of birth, so ids only and no foreign key.
CREATE TABLE parties.household_member (
  household uuid NOT NULL,
  person uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (household, person, valid_from),
  CHECK (valid_to > valid_from)
);
CREATE INDEX household_member_person ON parties.household_member (person);

-- Directory: registered guardians (监护). Its life is in journal.act, kind guardianship.
CREATE TABLE parties.guardianship (
  id uuid PRIMARY KEY,
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  ward uuid NOT NULL,
  guardian uuid NOT NULL,
  -- The organisation or court in whose register it stands.
  registered_by text NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  version int NOT NULL,
  last_act uuid NOT NULL,
  CHECK (ward <> guardian),
  CHECK (valid_to > valid_from)
);
CREATE INDEX guardianship_ward ON parties.guardianship (ward);
CREATE INDEX guardianship_guardian ON parties.guardianship (guardian);

-- Only a demo database has rows here: the story's roles, and the day it is told on.
CREATE TABLE parties.demo_person (
  handle text PRIMARY KEY,
  person uuid NOT NULL
);
CREATE INDEX demo_person_person ON parties.demo_person (person);
CREATE TABLE parties.demo_story (
  id smallint PRIMARY KEY CHECK (id = 1),
  story_date date NOT NULL
);

GRANT USAGE ON SCHEMA parties TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT SELECT, INSERT, UPDATE ON parties.organisation, parties.post, parties.assignment,
  parties.person, parties.household_member, parties.guardianship TO lm_save;
GRANT SELECT, INSERT ON parties.demo_person, parties.demo_story TO lm_save;
GRANT SELECT ON parties.organisation, parties.post TO lm_staff, lm_resident, lm_sweeper;
GRANT SELECT ON parties.assignment TO lm_staff, lm_sweeper;
