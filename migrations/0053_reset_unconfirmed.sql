-- Whose password somebody else reset approves nothing until the security administrator says that it was right: whoever was told the
-- one-time password could sign in as them.
ALTER TABLE account ADD COLUMN reset_unconfirmed boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT account_reset_holds_business CHECK (NOT reset_unconfirmed OR kind = 'business');
