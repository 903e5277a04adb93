-- What a phone tells of a visit after it was planned.

ALTER TABLE relationship.visit
    ADD COLUMN checked_in_at   timestamptz,
    ADD COLUMN amended_because text CHECK (length(amended_because) <= 500);
COMMENT ON COLUMN relationship.visit.checked_in_at IS 'When whoever pays the visit came, corrected for the device''s clock: the earliest moment told';
COMMENT ON COLUMN relationship.visit.amended_because IS 'Why a visit that is done was amended last; the audit trail has it beside each amendment';
