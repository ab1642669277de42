-- Reference tables (DESIGN §8): what is asked of communities is about no resident, is changed rarely,
-- and is read by anyone once it is ruled on. `doc` and the columns beside it are caches of the fold.
GRANT USAGE ON SCHEMA burden TO lm_save, lm_staff, lm_resident, lm_sweeper;

CREATE TABLE burden.demand (
  id uuid PRIMARY KEY,
  -- The district whose gate rules; its county routes the acts.
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  number text NOT NULL UNIQUE,
  admitted_number text UNIQUE,
  state text NOT NULL CHECK (state IN ('filed', 'proceeding', 'admitted', 'returned', 'refused',
    'appealed', 'withdrawn', 'revoked', 'stopped', 'expired')),
  from_organisation text NOT NULL,
  areas text[] NOT NULL,
  admitted_on date,
  valid_until date,
  filed_at timestamptz NOT NULL,
  doc jsonb NOT NULL,
  -- Who is asked must be known, and what is admitted has a number and an end.
  CONSTRAINT demand_areas CHECK (cardinality(areas) > 0),
  CONSTRAINT demand_admitted CHECK ((admitted_number IS NULL) = (admitted_on IS NULL)
    AND (state NOT IN ('admitted', 'revoked', 'stopped', 'expired') OR admitted_number IS NOT NULL)
    AND (admitted_number IS NULL OR valid_until IS NOT NULL))
);
CREATE INDEX demand_walk ON burden.demand (filed_at DESC, id DESC);
CREATE INDEX demand_register ON burden.demand (admitted_on DESC, id DESC)
  WHERE admitted_number IS NOT NULL;

CREATE TABLE burden.question (
  id uuid PRIMARY KEY,
  -- The community that asks.
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  demand uuid REFERENCES burden.demand (id),
  state text NOT NULL CHECK (state IN ('noted', 'waiting', 'going-on', 'stopped', 'to-be-admitted',
    'continues')),
  noted_at timestamptz NOT NULL,
  doc jsonb NOT NULL
);
CREATE INDEX question_walk ON burden.question (noted_at DESC, id DESC);
CREATE INDEX question_area ON burden.question (area, noted_at DESC);
-- One community asks once about one admission until it is ruled on.
CREATE UNIQUE INDEX question_open ON burden.question (area, demand)
  WHERE demand IS NOT NULL AND state IN ('waiting', 'going-on');

-- Numbers of a district by series and year; gaps are allowed.
CREATE TABLE burden.number (
  area text NOT NULL CHECK (area ~ '^\d{12}$'),
  series text NOT NULL CHECK (series IN ('demand', 'admitted')),
  year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (area, series, year)
);

GRANT SELECT ON burden.demand, burden.question TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT INSERT, UPDATE ON burden.demand, burden.question TO lm_save;
GRANT SELECT, INSERT, UPDATE ON burden.number TO lm_save;
