-- A mail that was accepted and not written down goes once more with another link: that of the first stays good beside it.
ALTER TABLE passport_requests ADD COLUMN earlier_token_hash TEXT;
CREATE UNIQUE INDEX passport_requests_by_earlier_link ON passport_requests (earlier_token_hash) WHERE earlier_token_hash IS NOT NULL;
