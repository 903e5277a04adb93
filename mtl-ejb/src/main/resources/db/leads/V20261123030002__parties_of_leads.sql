-- Leads are found by their keys, no longer by their own columns.
CALL platform.know_parties_of('leads.lead', 'LEAD');
