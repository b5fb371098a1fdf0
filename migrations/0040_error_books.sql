-- 改错工作簿 of a large file, made in the background: it lies on the disk under the id of its job, and is removed a day after it was
-- ordered. What it is called and holds is known once it is made. Whoever sees the file under review may fetch it, nobody else.
CREATE TABLE error_book (
  job_id uuid PRIMARY KEY REFERENCES job ON DELETE CASCADE,
  staging_id uuid NOT NULL REFERENCES staging ON DELETE CASCADE,
  mines text NOT NULL CHECK (mines IN ('issues', 'all')),
  ordered_by text NOT NULL CHECK (ordered_by <> ''),
  ordered_at timestamptz NOT NULL,
  file_name text CHECK (file_name <> ''),
  book_count integer CHECK (book_count > 0),
  item_count integer CHECK (item_count >= 0),
  size_bytes bigint CHECK (size_bytes > 0),
  CHECK (num_nulls(file_name, book_count, item_count, size_bytes) IN (0, 4))
);
CREATE INDEX error_book_staging ON error_book (staging_id);
CALL limit_table('error_book', 'staging_id IN (SELECT id FROM staging)');

ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_kind_check
  CHECK (kind IN ('candidates', 'breaches', 'import', 'topology', 'stage', 'columns', 'errorBook'));
