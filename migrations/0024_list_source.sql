-- The workbook of a register list as it was handed in: what is wrong with it is marked in that very file.
CREATE TABLE register_list_source (
  list_id uuid PRIMARY KEY REFERENCES register_list (id) ON DELETE CASCADE,
  bytes bytea NOT NULL
);
