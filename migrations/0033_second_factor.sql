-- A second factor: RFC 6238, six digits every thirty seconds. It counts once its owner has shown a right code; the last step
-- used is kept, so that no code is good twice.
ALTER TABLE credential
  ADD COLUMN totp_secret bytea CHECK (length(totp_secret) = 20),
  ADD COLUMN totp_confirmed boolean NOT NULL DEFAULT false,
  ADD COLUMN totp_last_step bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT totp_confirmed_has_secret CHECK (NOT totp_confirmed OR totp_secret IS NOT NULL);
