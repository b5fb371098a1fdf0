import { addDays } from "#gis/calendar/day-arithmetic";
import { approveAll, type Office } from "./browser.ts";

export interface Desk {
  scheme: string;
  today: string;
  /** of the first group, whose mines merge into the first of them */
  members: string[];
  /** the name of a mine that is merged with none */
  alone: string;
}

const json = { "Content-Type": "application/json" };
/** Steps with their documents: of the plan up to 上报, then of a group up to 登记发证. */
const ofPlan: [step: string, kind: string][] = [
  ["survey", "survey_report"],
  ["reserve_check", "reserve_report"],
  ["drafting", "plan"],
  ["hearing", "hearing_record"],
  ["publicity", "publicity_copy"],
  ["submission", "submission_letter"],
];
const ofGroup: [step: string, ...kinds: string[]][] = [
  ["reserve_verification", "verification_report"],
  ["review_filing", "filing_letter"],
  ["valuation", "valuation_report"],
  ["grant", "grant_letter"],
  ["ownership", "ownership_letter"],
  ["plans", "utilisation_plan", "three_in_one", "eia"],
];

/** A scheme of the city with the groups that an analysis found, approved, its first group ready for 登记发证; done beside the page. */
export async function approvedCourse(office: Office, name: string): Promise<Desk> {
  const send = async (
    path: string,
    body: unknown,
    { method = "POST", ...headers }: Record<string, string>,
  ) => {
    const init = { method, headers: { ...json, ...headers }, body: body as string };
    const reply = await office.ask(path, init);
    if (!reply.ok) throw new Error(await reply.text());
    return reply.json();
  };
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    send(path, JSON.stringify(body), headers);
  const { items } = await (await office.ask("/api/regions?limit=1000")).json();
  const region = items.find(({ code }: { code: string }) => code.length === 4).code;
  const run = await post("/api/candidate-runs", { region, packId: "xinzhou-2022" });
  await finished(office, run.jobId);
  const { id: scheme } = await post("/api/schemes", { runId: run.runId, name, start: "candidates" });
  const { version, arrangement, mines } = await (await office.ask(`/api/schemes/${scheme}`)).json();
  const [first, ...others] = arrangement.groups;
  const chosen = { ...first, subjectId: first.memberIds[0], subjectReason: "证照齐全" };
  const arranged = { ...arrangement, groups: [chosen, ...others] };
  const seen = { method: "PUT", "If-Match": `"${version}"` };
  await send(`/api/schemes/${scheme}/arrangement`, JSON.stringify(arranged), seen);

  const course = async () => (await office.ask(`/api/schemes/${scheme}/course`)).json();
  const { today } = await course();
  const act = async (step: string, kind: string, more: object) => {
    const body = { step, kind, groupId: null, ...more };
    await post(`/api/schemes/${scheme}/course/acts`, body, { "If-Match": `"${(await course()).version}"` });
  };
  const bring = (step: string, kind: string, group: object) => {
    const query = new URLSearchParams({ step, kind, title: `${kind} 一份`, name: `${kind}.pdf`, ...group });
    const bytes = { "Content-Type": "application/octet-stream" };
    return send(`/api/schemes/${scheme}/course/documents?${query}`, "%PDF-1.7", bytes);
  };
  const finish = async (step: string, kinds: string[], group: object, more: object) => {
    await act(step, "start", { ...group, on: today });
    for (const kind of kinds) await bring(step, kind, group);
    await act(step, "finish", { ...group, on: today, ...more });
  };
  const publicity = { from: addDays(today, -9), to: addDays(today, -2), media: "云岭日报" };
  for (const [step, kind] of ofPlan)
    await finish(step, [kind], {}, step === "publicity" ? { publicity } : {});
  await bring("approval", "approval_letter", {});
  const approval = { approvedOn: today, document: "云政函〔2026〕9号" };
  const why = { "X-Reason": encodeURIComponent("市政府已批复"), "If-Match": `"${(await course()).version}"` };
  await post(`/api/schemes/${scheme}/course/approval`, approval, why);
  await approveAll(office);
  const shares = [{ holder: "云岭矿业有限公司", percent: "100" }];
  const group = { groupId: first.id };
  for (const [step, ...kinds] of ofGroup)
    await finish(step, kinds, group, step === "ownership" ? { shares } : {});
  await bring("licence", "licence_copy", group);
  const merged = new Set(arranged.groups.flatMap(({ memberIds }: { memberIds: string[] }) => memberIds));
  const alone = mines.find(({ id }: { id: string }) => !merged.has(id));
  return { scheme, today, members: first.memberIds, alone: alone.name };
}

async function finished({ ask }: Office, jobId: string): Promise<void> {
  for (;;) {
    const { state } = await (await ask(`/api/jobs/${jobId}`)).json();
    if (state === "done") return;
    if (state !== "queued" && state !== "running") throw new Error(`the analysis is ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
