import { shapeIn } from "../db/geometry-sql.ts";
import { Problem } from "../http/problem.ts";

/**
 * GeoJSON text bound as :shape → what is stored. Areas that share an edge are sound for a licence but no valid
 * multipolygon: they are joined, everything else keeps its corners as handed in.
 */
export const storableShape = `(
  SELECT CASE WHEN ST_IsValid(given.shape) THEN given.shape ELSE ST_Multi(ST_UnaryUnion(given.shape)) END
  FROM (SELECT ${shapeIn} AS shape) given
)`;

/** The second wall: what the checks of gis let through and the database still refuses is told to the user, not logged. */
export async function storingShape<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code !== "23514" || !/shape|outline|area_m2/.test(constraint ?? "")) throw error;
    throw new Problem(
      422,
      "unsound_shape",
      "图形不能登记：存在自相交、内圈与外圈重合或面积为零。请核对拐点坐标。",
    );
  }
}
