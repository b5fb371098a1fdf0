-- Whoever makes an account is told its password as much as who resets it: both wait for the security administrator. Accounts that
-- are there already stay as they are.
ALTER TABLE account RENAME COLUMN reset_unconfirmed TO password_unconfirmed;
ALTER TABLE account RENAME CONSTRAINT account_reset_holds_business TO account_password_holds_business;
