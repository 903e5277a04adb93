-- Who may see a visit may see its photos. Those of earlier visits belong to whoever paid the visit.
CALL platform.link_files_of('relationship.visit', 'visit', 'VISIT_READ');
INSERT INTO platform.file_link (entity, row_id, file_id, owner_id, unit_id, permission)
SELECT 'visit', v.id, (f ->> 'id')::uuid, v.owner_id, v.unit_id, 'VISIT_READ'
  FROM relationship.visit v, jsonb_array_elements(v.photos) f
 WHERE f ->> 'id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
ON CONFLICT DO NOTHING;
