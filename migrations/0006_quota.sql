-- 指标: tonnes issued to and used by one mine in one quarter, 万吨, four decimals kept.
CREATE TABLE quota (
  id uuid PRIMARY KEY,
  mine_id uuid NOT NULL REFERENCES mine (id) ON DELETE CASCADE,
  year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  quarter smallint NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  issued_wt numeric(14, 4) NOT NULL CHECK (issued_wt >= 0),
  used_wt numeric(14, 4) NOT NULL DEFAULT 0 CHECK (used_wt >= 0),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (mine_id, year, quarter)
);
CREATE INDEX quota_period ON quota (year, quarter);
CREATE TRIGGER quota_counts BEFORE UPDATE ON quota FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER quota_bumps AFTER INSERT OR UPDATE OR DELETE ON quota
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('quota');
