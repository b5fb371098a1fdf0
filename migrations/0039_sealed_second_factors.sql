-- Secrets of second factors are sealed by the application with a key that is not in the database: 12 bytes nonce, 16 tag, 20 secret.
-- Those that stand here in the clear (20 bytes) are sealed when it starts the next time.
ALTER TABLE credential
  DROP CONSTRAINT credential_totp_secret_check,
  ADD CONSTRAINT totp_secret_is_sealed CHECK (length(totp_secret) IN (20, 48));
