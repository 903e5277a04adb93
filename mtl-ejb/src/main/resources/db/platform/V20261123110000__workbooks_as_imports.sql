-- A workbook has sheets instead of an encoding and a character between cells.

ALTER TABLE platform.import
    ADD COLUMN format text NOT NULL DEFAULT 'CSV' CHECK (format IN ('CSV', 'XLSX')),
    ADD COLUMN sheet  text CHECK (length(sheet) BETWEEN 1 AND 31),
    ALTER COLUMN charset DROP NOT NULL,
    ALTER COLUMN delimiter DROP NOT NULL,
    ADD CHECK (num_nonnulls(charset, delimiter) = CASE format WHEN 'CSV' THEN 2 ELSE 0 END),
    ADD CHECK ((format = 'XLSX') = (sheet IS NOT NULL));
ALTER TABLE platform.import ALTER COLUMN format DROP DEFAULT;
COMMENT ON COLUMN platform.import.format IS 'Kind of the file, told by its first bytes';
COMMENT ON COLUMN platform.import.sheet IS 'Name of the sheet of a workbook that was read';
