-- What an officer may ask to see at a step; null where a version was bound before this was told apart.
ALTER TABLE exchange.matter_grant ADD COLUMN desk_fields text[];
