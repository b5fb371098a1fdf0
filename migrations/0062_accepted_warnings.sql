-- Which warnings of a file stood when it was imported, each kind with the number of its mines: who imported it accepted them. Null for
-- batches of before, and for register lists.
ALTER TABLE import_batch ADD COLUMN accepted_warnings jsonb CHECK (jsonb_typeof(accepted_warnings) = 'array');
