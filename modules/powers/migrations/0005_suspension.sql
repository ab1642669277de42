-- From when to when a deed was suspended. `delegation.suspended_at` says only whether it is now; what is
-- asked of the past, and its page, must know the spans that are over.
CREATE TABLE powers.suspension (
  delegation uuid NOT NULL REFERENCES powers.delegation (id),
  since timestamptz NOT NULL,
  -- When it was resumed, revoked or lapsed; null while it lasts.
  until timestamptz CHECK (until >= since),
  PRIMARY KEY (delegation, since)
);
INSERT INTO powers.suspension
  SELECT a.about, a.at, (SELECT b.at FROM journal.act b WHERE b.partition = a.partition
    AND b.kind = a.kind AND b.about = a.about AND b.version > a.version
    AND b.verb IN ('resume', 'revoke', 'lapse') ORDER BY b.version LIMIT 1)
  FROM journal.act a WHERE a.kind = 'delegation' AND a.verb = 'suspend';
GRANT SELECT ON powers.suspension TO lm_save, lm_staff, lm_resident, lm_sweeper;
GRANT INSERT, UPDATE (until) ON powers.suspension TO lm_save;
