import { covers, type Scope } from "../scope.ts";
import { type FieldIssue, Problem } from "./problem.ts";

const regionFields = new Set(["region", "regionCode", "within"]);
/** Ground is large and names no region. */
const groundFields = new Set(["shape", "outline", "coordinates"]);

/** Refuses a request that names a region outside of the scope anywhere in its query or body, whatever it would do with it. */
export function requireNamedRegions(input: object, scope: Scope): void {
  if (scope.regions.includes("")) return;
  const { query, body } = input as { query?: unknown; body?: unknown };
  const issues = [...outside(query, "query", scope), ...outside(body, "body", scope)];
  if (issues.length === 0) return;
  throw new Problem(
    403,
    "outside_scope",
    `您的权限范围是 ${ownRegions(scope)}，不含所指的行政区。请改选范围内的行政区；如工作需要，请联系本单位安全管理员。`,
    {
      issues,
    },
  );
}

function outside(value: unknown, path: string, scope: Scope): FieldIssue[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    if (groundFields.has(key)) return [];
    const place = `${path}.${key}`;
    if (!regionFields.has(key) || typeof held !== "string") return outside(held, place, scope);
    if (held === "" || covers(scope, [held])) return [];
    return [{ path: place, message: `${held} 不在您的权限范围内，请改为范围内的行政区。` }];
  });
}

const ownRegions = ({ regions }: Scope) => (regions.length > 0 ? `${regions.join("、")} 及其下级` : "空的");
