-- What was odd about a value at entry and was confirmed by a person: kept with the mine, who and when.
CREATE TABLE confirmed_doubt (
  id uuid PRIMARY KEY,
  mine_id uuid NOT NULL REFERENCES mine (id) ON DELETE CASCADE,
  code text NOT NULL CHECK (code <> ''),
  message text NOT NULL CHECK (message <> ''),
  confirmed_by text NOT NULL,
  confirmed_at timestamptz NOT NULL
);
CREATE INDEX confirmed_doubt_mine ON confirmed_doubt (mine_id);
