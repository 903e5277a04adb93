-- Accounts and contacts are found by their keys.
CALL platform.know_parties_of('relationship.account', 'ACCOUNT');
CALL platform.know_parties_of('relationship.contact', 'CONTACT');
