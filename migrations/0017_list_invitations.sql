-- For whoever signs in with the address that was invited, without the mail at hand.
CREATE INDEX invitations_by_addressee ON invitations (email, expires_at);
