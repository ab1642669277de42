-- The house knows no triggers: instead of being watched, acts, area and period are again nobody's to
-- update. powers.amend_terms alone changes them, and only before a deed is published.
DROP TRIGGER link_published_stays ON powers.delegation;
DROP FUNCTION powers.keep_published();
REVOKE UPDATE (acts, area, valid_from, valid_to) ON powers.delegation FROM lm_save;
