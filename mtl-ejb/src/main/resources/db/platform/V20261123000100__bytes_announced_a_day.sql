-- What a person announces within a day counts also when it is discarded: the bytes stay until the chore comes by.

CREATE TABLE platform.upload_tally (
    person_id uuid   PRIMARY KEY REFERENCES platform.person,
    day       date   NOT NULL,
    bytes     bigint NOT NULL CHECK (bytes > 0)
);
COMMENT ON TABLE platform.upload_tally IS 'Bytes of files that a person announced on the last day they announced any, by UTC; whoever announces holds the row, so that two at once count both';
DROP INDEX platform.blob_created;
GRANT SELECT, INSERT, UPDATE ON platform.upload_tally TO ${app};
