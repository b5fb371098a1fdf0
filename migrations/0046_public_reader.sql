-- 公众: reads what is published of the mines, and nothing else.
ALTER TABLE account_role DROP CONSTRAINT account_role_fits_kind;
ALTER TABLE account_role ADD CONSTRAINT account_role_fits_kind CHECK (CASE kind
  WHEN 'business' THEN role IN (
    'planner', 'county_officer', 'enforcement_officer', 'leader', 'enterprise', 'discipline_inspection', 'public_reader')
  ELSE role = kind || '_administrator'
END);
