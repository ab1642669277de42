-- Load against means. No row here is about a resident or says which worker did what: cases are known
-- by number until they are counted, and the meter's rows by a pseudonym that only she can ask for.

-- The matter of each case, heard when it was opened.
CREATE TABLE burden.heard_case (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  id uuid NOT NULL,
  matter text NOT NULL,
  PRIMARY KEY (partition, id)
);

-- A case counts once a month in which a post of the community worked on it. What makes hearing the
-- same acts again change nothing.
CREATE TABLE burden.case_line (
  partition text NOT NULL CHECK (partition ~ '^\d{6}$'),
  case_id uuid NOT NULL,
  month text NOT NULL CHECK (month ~ '^\d{4}-\d{2}$'),
  PRIMARY KEY (partition, case_id, month)
);

CREATE TABLE burden.case_month (
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  month text NOT NULL CHECK (month ~ '^\d{4}-\d{2}$'),
  matter text NOT NULL,
  entry text NOT NULL,
  asked_by text NOT NULL,
  n int NOT NULL CHECK (n > 0),
  PRIMARY KEY (area, month, matter, entry)
);

-- What was recorded elsewhere: ledgers kept before this system listened.
CREATE TABLE burden.load_record (
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  month text NOT NULL CHECK (month ~ '^\d{4}-\d{2}$'),
  source text NOT NULL CHECK (source IN ('matter', 'task', 'form', 'meeting', 'inspection', 'proof')),
  subject text NOT NULL,
  title jsonb NOT NULL,
  asked_by text NOT NULL,
  n int NOT NULL CHECK (n > 0),
  minutes double precision NOT NULL CHECK (minutes >= 0),
  squares double precision NOT NULL CHECK (squares >= 0),
  -- Entry of the powers list it rests on; null for work that nobody could name a power for.
  entry text,
  is_demo boolean NOT NULL,
  PRIMARY KEY (area, month, source, subject)
);

-- Residents, people on the roll who hold no post here, and money that comes with no delegation.
CREATE TABLE burden.community_roll (
  area text PRIMARY KEY CHECK (area ~ '^\d{12}$'),
  residents int NOT NULL CHECK (residents > 0),
  people_beside double precision NOT NULL CHECK (people_beside >= 0),
  yuan_beside double precision NOT NULL CHECK (yuan_beside >= 0),
  money_from text NOT NULL,
  is_demo boolean NOT NULL
);

-- How long one case of a matter takes a community, from a study of times.
CREATE TABLE burden.stated_minutes (
  matter text PRIMARY KEY,
  minutes double precision NOT NULL CHECK (minutes > 0)
);

-- What this system cost: sums by worker's pseudonym, month, area, matter ('' for none) and screen.
CREATE TABLE burden.own_cost (
  worker bytea NOT NULL CHECK (length(worker) = 32),
  month text NOT NULL CHECK (month ~ '^\d{4}-\d{2}$'),
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  matter text NOT NULL,
  screen text NOT NULL,
  seconds bigint NOT NULL,
  stays int NOT NULL,
  prompts int NOT NULL,
  fields int NOT NULL,
  PRIMARY KEY (worker, month, area, matter, screen)
);
CREATE INDEX own_cost_area ON burden.own_cost (area, month);

GRANT SELECT, INSERT ON burden.heard_case, burden.case_line TO lm_sweeper;
GRANT SELECT, INSERT, UPDATE ON burden.case_month TO lm_sweeper;
GRANT SELECT ON burden.case_month TO lm_save;
GRANT SELECT, INSERT, UPDATE ON burden.load_record, burden.community_roll, burden.stated_minutes,
  burden.own_cost TO lm_save;
