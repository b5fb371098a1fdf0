import { fullWidthSigns, halfWidth } from "../check/source-number.ts";
import { errorAt, warningAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { PlanePointText, PlaneRingText } from "./plane-point.ts";
import type { TxtLine } from "./txt-sections.ts";

const shownTextLength = 40;

/** Point lines 点号,圈号,X,Y gathered by 圈号 in the order of first mention; odd lines give F06, odd commas E12. */
export function readTxtPoints(
  lines: readonly TxtLine[],
  place: IssuePlace,
): { rings: PlaneRingText[]; spoilt: TxtLine[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const spoilt: TxtLine[] = [];
  const rings = new Map<string, PlanePointText[]>();
  for (const { line, text } of lines) {
    const [name = "", ring = "", x, y] = text.split(/[,，]/, 5).map((field) => field.trim());
    if (x === undefined || y === undefined) {
      spoilt.push({ line, text });
      issues.push(errorAt("F06", { ...place, line }, { text: text.slice(0, shownTextLength) }));
      continue;
    }
    const key = halfWidth(ring);
    const points = rings.get(key) ?? [];
    points.push({ line, name, x, y });
    rings.set(key, points);
  }
  return { rings: numberRings(rings), spoilt, issues: [...issues, ...commaIssue(lines, place)] };
}

/** F03 (warning): 界址点数 may count the closing repeats or not; any other number differs from the list. */
export function pointCountIssue(
  declaredText: string,
  rings: readonly PlaneRingText[],
  place: IssuePlace,
): Issue[] {
  const declared = Number.parseInt(halfWidth(declaredText), 10);
  if (Number.isNaN(declared)) return [];
  const listed = rings.reduce((sum, ring) => sum + ring.points.length, 0);
  const repeats = rings.filter(repeatsFirst).length;
  const fitting = [listed, listed - repeats, listed - repeats + rings.length];
  return fitting.includes(declared) ? [] : [warningAt("F03", place, { declared, listed })];
}

function numberRings(rings: ReadonlyMap<string, PlanePointText[]>): PlaneRingText[] {
  const usesNumbers = [...rings.keys()].every((key) => /^\d{1,6}$/.test(key));
  return [...rings].map(([key, points], i) => ({ number: usesNumbers ? Number(key) : i + 1, points }));
}

function commaIssue(lines: readonly TxtLine[], place: IssuePlace): Issue[] {
  const odd = lines.filter(({ text }) => text.includes("，"));
  return odd[0] === undefined ? [] : [fullWidthSigns({ ...place, line: odd[0].line }, odd.length)];
}

function repeatsFirst({ points }: PlaneRingText): boolean {
  const first = points[0];
  const last = points.at(-1);
  return points.length > 1 && first?.x === last?.x && first?.y === last?.y;
}
