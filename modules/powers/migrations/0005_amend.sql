-- Until it is published a deed may be amended in all that it gives, where and when, by its giver. From
-- then on acts, area and period stay as they were published, whoever writes the row.
GRANT UPDATE (acts, area, valid_from, valid_to) ON powers.delegation TO lm_save;

CREATE FUNCTION powers.keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'link_published_stays',
    MESSAGE = 'link_published_stays: acts, area and period of a published deed never change';
END $$;
CREATE TRIGGER link_published_stays BEFORE UPDATE OF acts, area, valid_from, valid_to
  ON powers.delegation FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL AND (OLD.acts, OLD.area, OLD.valid_from, OLD.valid_to)
    IS DISTINCT FROM (NEW.acts, NEW.area, NEW.valid_from, NEW.valid_to))
  EXECUTE FUNCTION powers.keep_published();
