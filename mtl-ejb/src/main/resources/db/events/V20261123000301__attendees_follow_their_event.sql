-- Who comes to an event is looked up by whoever stands at its door, so the list goes along when the event is given to another unit.

CREATE TRIGGER followed_by_events_attendee AFTER UPDATE OF unit_id ON events.event
    FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION relationship.follow('events.attendee', 'event_id');
COMMENT ON COLUMN events.attendee.unit_id IS 'Home territory: that of the event, with which it moves';
