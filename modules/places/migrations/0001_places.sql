-- Reference tables: the same everywhere, changed by an operator's import only.
CREATE TABLE places.area (
  code text NOT NULL CHECK (code ~ '^\d{12}$'),
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL,
  name_en text NOT NULL,
  level text NOT NULL CHECK (level IN ('province', 'city', 'county', 'subdistrict', 'community')),
  parent text CHECK (parent ~ '^\d{12}$'),
  PRIMARY KEY (code, valid_from),
  CHECK (valid_to > valid_from),
  CHECK ((parent IS NULL) = (level = 'province'))
);

-- What became of an area: merge, split or the same ground under another code.
CREATE TABLE places.lineage (
  from_code text NOT NULL CHECK (from_code ~ '^\d{12}$'),
  to_code text NOT NULL CHECK (to_code ~ '^\d{12}$'),
  date date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('merge', 'split', 'rename')),
  PRIMARY KEY (from_code, to_code, date)
);

GRANT USAGE ON SCHEMA places TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT SELECT ON places.area, places.lineage TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT INSERT, UPDATE ON places.area, places.lineage TO lm_save;
