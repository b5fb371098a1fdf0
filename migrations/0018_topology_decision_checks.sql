-- What no decision may be, whoever writes it: a pair the wrong way round, parts below 0, 已处理 without saying how.
ALTER TABLE topology_decision
  ADD CONSTRAINT topology_decision_pair_order CHECK (mine_a <= mine_b),
  ADD CONSTRAINT topology_decision_parts CHECK (part_a >= 0 AND part_b >= 0),
  ADD CONSTRAINT topology_decision_handled_how CHECK (decision <> 'handled' OR btrim(note) <> '');
