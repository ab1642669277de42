-- No list asks for it: desks have service_case_desk, readers without one service_case_walk; and every
-- index is written again when a case changes its desk.
DROP INDEX cases.service_case_due;
