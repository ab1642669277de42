-- A purpose's step and unit move with its case, and when a power falls all those of a page move at
-- once: with half the page left for them a row stays where its three indexes point. New pages only.
ALTER TABLE exchange.purpose SET (fillfactor = 50);
