-- Of the 220 bytes that a change cost in the log, 50 were the index by which compaction finds older entries about a row: rows are told apart by
-- their id alone, of which a hash suffices. Entries come in the order of chg_newest, whose pages can be full.
DROP INDEX platform.chg_row;
CREATE INDEX chg_row ON platform.chg USING hash (id);
COMMENT ON INDEX platform.chg_row IS 'Finds older entries about a row, for compaction';
ALTER INDEX platform.chg_newest SET (fillfactor = 100);
