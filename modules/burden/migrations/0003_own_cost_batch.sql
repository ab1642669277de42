-- Batches of stays that were counted, so that one sent again after a lost answer adds nothing. The
-- number is drawn by the screen and says nothing; older ones than last month's go.
CREATE TABLE burden.own_cost_batch (
  worker bytea NOT NULL CHECK (length(worker) = 32),
  batch uuid NOT NULL,
  month text NOT NULL CHECK (month ~ '^\d{4}-\d{2}$'),
  PRIMARY KEY (worker, batch)
);
GRANT SELECT, INSERT, DELETE ON burden.own_cost_batch TO lm_save;
