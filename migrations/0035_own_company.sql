-- An enterprise sees the mines of its own company: which one is said when the role is given. A role without a company shows nothing.
ALTER TABLE account_role
  ADD COLUMN holder_code text CHECK (holder_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
  ADD CONSTRAINT account_role_company CHECK (holder_code IS NULL OR role = 'enterprise');
DROP INDEX account_role_once;
CREATE UNIQUE INDEX account_role_once ON account_role (account_id, role, COALESCE(region_code, ''), COALESCE(holder_code, ''));
CREATE INDEX mine_credit_code ON mine (credit_code) WHERE credit_code IS NOT NULL;

-- What the bureau weighs of a mine is not its company's to see: a classification once it is approved, plans and doubts never.
ALTER POLICY in_scope ON disposition USING (
  EXISTS (SELECT FROM mine m WHERE m.id = disposition.mine_id)
  AND ('*' = ANY (CAST((SELECT scope_list('holders')) AS text[])) OR approved_on <= current_date));
ALTER POLICY in_scope ON mine_plan USING (
  '*' = ANY (CAST((SELECT scope_list('holders')) AS text[])) AND EXISTS (SELECT FROM mine m WHERE m.id = mine_plan.mine_id));
ALTER POLICY in_scope ON confirmed_doubt USING (
  '*' = ANY (CAST((SELECT scope_list('holders')) AS text[])) AND EXISTS (SELECT FROM mine m WHERE m.id = confirmed_doubt.mine_id));
ALTER POLICY in_scope ON topology_decision USING (
  '*' = ANY (CAST((SELECT scope_list('holders')) AS text[]))
  AND EXISTS (SELECT FROM mine m WHERE m.id IN (topology_decision.mine_a, topology_decision.mine_b)));

-- What an enterprise takes away is on record as everything is; the record is for the office to read.
DROP POLICY in_scope ON export_log;
CREATE POLICY in_scope ON export_log FOR SELECT USING (
  '*' = ANY (CAST((SELECT scope_list('holders')) AS text[]))
  AND NOT EXISTS (SELECT FROM unnest(regions) AS r(code) WHERE NOT r.code ^@ ANY (CAST((SELECT scope_regions()) AS text[]))));
CREATE POLICY keeps_record ON export_log FOR INSERT WITH CHECK (
  NOT EXISTS (SELECT FROM unnest(regions) AS r(code) WHERE NOT r.code ^@ ANY (CAST((SELECT scope_regions()) AS text[]))));
