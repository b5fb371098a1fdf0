import type { testApp } from "./app.ts";
import type { TestDatabase } from "./database.ts";
import { rectangle } from "./mine-facts.ts";
import { bring, courseDesk } from "./plan-course.ts";
import { aLicence } from "./sound-values.ts";
import { threeQuarries } from "./three-quarries.ts";

type App = ReturnType<typeof testApp>;

/** What a course asks for before 登记发证 of a merged mine, in its order. */
const before: [step: string, kinds: string[], more?: object][] = [
  ["reserve_verification", ["verification_report"]],
  ["review_filing", ["filing_letter"]],
  ["valuation", ["valuation_report"]],
  ["grant", ["grant_letter"]],
  ["ownership", ["ownership_letter"], { shares: [{ holder: "新矿业有限公司", percent: "100" }] }],
  ["plans", ["utilisation_plan", "three_in_one", "eia"]],
];
const on = "2026-07-21";

/** A square with a hole on the ground of the quarries. */
export const drawnRings = [
  rectangle(0, 0, 900, 400).coordinates[0]?.[0] ?? [],
  (rectangle(100, 100, 50, 50).coordinates[0]?.[0] ?? []).toReversed(),
];

interface Wanted {
  /** draws a boundary for the group before the scheme is handed up */
  isDrawn?: boolean;
  hasSubject?: boolean;
}

/**
 * A scheme that merges small (主体) and middle and leaves far alone, approved, all steps before 登记发证 over, the new licence brought.
 */
export async function approvedScheme(
  app: App,
  database: TestDatabase,
  { isDrawn = false, hasSubject = true }: Wanted = {},
) {
  const { ids, runId } = await threeQuarries(app, database);
  const order = { runId, name: "东县方案", start: "alone" };
  const { body: scheme } = await app.post("/api/schemes").send(order).expect(200);
  const groupId = "01990000-0000-7000-8000-0000000000a1";
  const group = { id: groupId, memberIds: [ids.small, ids.middle], isLocked: false };
  await app
    .put(`/api/schemes/${scheme.id}/arrangement`)
    .set("If-Match", `"${scheme.version}"`)
    .send({
      groups: [{ ...group, ...(hasSubject ? chosen(ids.small) : { subjectId: null, subjectReason: null }) }],
      ...{ together: [], apart: [] },
    })
    .expect(200);
  if (isDrawn) {
    const boundary = { parts: [{ rings: drawnRings, topM: "1250.5", bottomM: "1080" }] };
    await app
      .put(`/api/schemes/${scheme.id}/groups/${groupId}/boundary`)
      .set("If-None-Match", "*")
      .send({ boundary, memberIds: group.memberIds })
      .expect(200);
  }
  const desk = courseDesk(app, scheme.id);
  await desk.approved();
  for (const [step, kinds, more] of before) {
    await desk.act(step, "start", { groupId, on });
    for (const kind of kinds) await bring(app, scheme.id, { step, kind, groupId }).expect(200);
    await desk.act(step, "finish", { groupId, on, ...more });
  }
  await bring(app, scheme.id, { step: "licence", kind: "licence_copy", groupId }).expect(200);
  return { ids, scheme: scheme.id as string, groupId, desk };
}

const chosen = (subjectId: string) => ({ subjectId, subjectReason: "证照齐全" });

/** The licence of the 主体 as it goes on. */
export const aChangedLicence = {
  ...aLicence,
  ...{
    kind: "changed_licence",
    name: "small",
    holder: "small有限公司",
    licenceNumber: "C1409012020017130000009",
  },
  ...{ validFrom: "2020-01-01", validTo: "2030-12-31", status: "producing" },
} as const;

export const carryOutPath = ({ scheme, groupId }: { scheme: string; groupId: string }) =>
  `/api/schemes/${scheme}/groups/${groupId}/carrying-out`;
