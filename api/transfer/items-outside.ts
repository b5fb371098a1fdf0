import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import { Problem } from "../http/problem.ts";
import { whollyOutside } from "../shapes/outside-outline.ts";
import { chosenOutsideSql, weighedOutsideSql } from "./items-outside-sql.ts";
import { boundRule, type Rule } from "./review/rule-steps.ts";

const namedAtMost = 100;

interface OutsideItem {
  index: number;
  name: string | null;
  code: string;
  region: string;
}
type Doubtful = OutsideItem & { crossing: MultiPolygon | null };

/** Refuses a choice that puts ground wholly outside of the region of its mine, or of `region` where it is new (domain E06). */
export async function requireInRegions(db: Knex, staging: string, region: string): Promise<void> {
  const { rows } = await db.raw<{ rows: Doubtful[] }>(chosenOutsideSql, { staging, region });
  const outside = await whollyOutside(db, rows);
  const [first] = outside;
  if (!first) return;
  const issues = outside
    .slice(0, namedAtMost)
    .map((item) => ({ path: `items.${item.index}`, message: placeText(item) }));
  const message = `没有导入任何内容：${outsideText(first, outside.length)}`;
  throw new Problem(422, "outside_region", message, { issues });
}

/** The same of a choice that is only weighed, in words; null where nothing lies apart from where it is registered. */
export async function weighedOutside(
  db: Knex,
  staging: string,
  region: string,
  rule: Rule,
): Promise<string | null> {
  const bindings = { staging, region, ...boundRule(rule) };
  const { rows } = await db.raw<{ rows: (OutsideItem & { total: string | number })[] }>(
    weighedOutsideSql,
    bindings,
  );
  const [first] = rows;
  return first ? outsideText(first, Number(first.total)) : null;
}

function outsideText(first: OutsideItem, total: number): string {
  const remedy = "请核对坐标和带号，改选所在的行政区，或取消选择这些图形。";
  const others = total > 1 ? `这样的图形共 ${total} 个。` : "";
  return `${placeText(first)}${others}${remedy}`;
}

const placeText = ({ index, name, region, code }: OutsideItem) =>
  `第 ${index + 1} 个图形“${name ?? "（无名称）"}”全部在${region}（${code}）的轮廓之外。`;
