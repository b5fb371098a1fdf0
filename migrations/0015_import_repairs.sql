-- Repairs that a person took while reviewing a file, as stored: [{index, name, code, title, areaChangeM2, differenceM2}].
ALTER TABLE import_batch ADD COLUMN repairs jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(repairs) = 'array');

-- Files that wait in review from before repairs could be proposed.
UPDATE staged_item SET body = body || '{"draft": null, "repairs": []}' WHERE NOT jsonb_exists(body, 'repairs');
