import { workingSorts } from "#contract/workings";
import { shapeOut } from "../db/geometry-sql.ts";
import { keysetPages, type SortKey } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { storableShape } from "../shapes/stored-shape.ts";

const filter = `
    (CAST(:id AS uuid) IS NULL OR w.id = :id)
    AND (CAST(:region AS text) IS NULL OR starts_with(w.region_code, :region))
    AND (CAST(:mineId AS uuid) IS NULL OR w.mine_id = :mineId)
    AND (CAST(:source AS text) IS NULL OR w.source = :source)
    AND (CAST(:from AS date) IS NULL OR w.observed_on >= CAST(:from AS date))
    AND (CAST(:to AS date) IS NULL OR w.observed_on <= CAST(:to AS date))
    AND (CAST(:q AS text) IS NULL OR strpos(w.name, :q) > 0 OR strpos(m.name, :q) > 0)`;

const listed = `FROM working w LEFT JOIN mine m ON m.id = w.mine_id WHERE ${filter}`;

const keys: Record<string, SortKey> = {
  observedOn: { key: "w.observed_on", type: "date" },
  name: { key: `w.name COLLATE "C"`, type: "text" },
  area: { key: "w.area_m2", type: "float8" },
};

export const workingList: ListStatements<(typeof workingSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    workingSorts,
    keys,
    { column: "w.id", type: "uuid" },
    ({ sortKey, after, orderBy }) => `
SELECT w.id, w.version, w.name, w.mine_id, m.name AS mine_name, w.region_code, w.observed_on, w.source, w.sigma_m,
  w.floor_m, w.area_m2, ${sortKey},
  ST_XMin(w.shape) AS west, ST_YMin(w.shape) AS south, ST_XMax(w.shape) AS east, ST_YMax(w.shape) AS north
${listed} AND ${after}
ORDER BY ${orderBy}
LIMIT :limit`,
  ),
};

export const workingShapeSql = `SELECT ${shapeOut} AS shape FROM working WHERE id = :id`;
export const workingShapesSql = `SELECT id, ${shapeOut} AS shape FROM working WHERE id = ANY (CAST(:ids AS uuid[]))`;

export const insertWorkingSql = `
INSERT INTO working (id, name, mine_id, region_code, observed_on, source, sigma_m, floor_m, shape, area_m2)
VALUES (:id, :name, :mineId, :regionCode, :observedOn, :source, :sigmaM, :floorM, ${storableShape}, :areaM2)
RETURNING id, version`;

export const updateWorkingShapeSql = `
UPDATE working SET shape = ${storableShape}, area_m2 = :areaM2 WHERE id = :id RETURNING id, version`;
