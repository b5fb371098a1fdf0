import type { PaperBlock, PaperTable } from "#contract/plan-documents";
import { stateWords } from "#gis/plan-course/act-faults";
import type { CourseStep } from "#gis/plan-course/course-steps";
import { courseClause, termClauseId } from "#gis/plan-course/known-courses";
import { isOver } from "#gis/plan-course/step-state";
import type { PolicyPack } from "#gis/policy/pack";
import { paperTable, quoteOf, says } from "../paper-blocks.ts";
import {
  type CourseRules,
  countyOf,
  namedMines,
  type PlanFacts,
  type PlannedRight,
  plannedRights,
} from "../plan-facts.ts";

type Deadline = PolicyPack["deadlines"][number];

/** 进度: what is due when, and how far it has come; a term that the document does not give is not invented. */
export function progressPart(facts: PlanFacts): PaperBlock[] {
  const { pack, course } = facts;
  const document = `《${pack.title}》（${pack.documentNumber}）`;
  if (course === null && pack.deadlines.length === 0)
    return [says(`${document}没有可列的整合时限，由编制单位另定。`)];
  return [says(`按${document}的时限推进。`), course === null ? deadlineTable(pack) : stepTable(course)];
}

function deadlineTable(pack: PolicyPack): PaperTable {
  return paperTable<Deadline>(
    "表7　进度安排",
    [
      { head: "序号", width: 1, value: (_, at) => String(at + 1) },
      { head: "工作", width: 7, value: ({ label }) => label },
      { head: "完成时限", width: 4, value: dueText },
      { head: "依据", width: 3, value: ({ clauseId }) => articleOf(pack, clauseId) },
    ],
    pack.deadlines,
  );
}

/** Steps of the whole plan as they stand, then those of each mine by their terms. */
function stepTable({ rules, state }: NonNullable<PlanFacts["course"]>): PaperTable {
  const standing = new Map(
    state.steps.filter(({ groupId }) => groupId === null).map((step) => [step.step, step]),
  );
  const ofMines = state.steps.filter(({ groupId }) => groupId !== null);
  return paperTable<CourseStep>(
    "表7　进度安排",
    [
      { head: "序号", width: 1, value: (_, at) => String(at + 1) },
      { head: "步骤", width: 4, value: ({ label }) => label },
      {
        head: "完成时限",
        width: 4,
        value: (step) => standing.get(step.key)?.due?.on ?? termText(step, rules.pack),
      },
      {
        head: "状态",
        width: 2.5,
        value: ({ key }) =>
          stateText(
            standing.get(key),
            ofMines.filter(({ step }) => step === key),
          ),
      },
      { head: "完成日期", width: 3, value: ({ key }) => standing.get(key)?.doneOn ?? null },
      { head: "依据", width: 2.5, value: (step) => termArticle(step, rules) },
    ],
    rules.course.steps,
  );
}

type Standing = NonNullable<PlanFacts["course"]>["state"]["steps"][number];

/** Of a step that each merged mine goes through: how many are over with it, once any has begun. */
function stateText(step: Standing | undefined, ofMines: readonly Standing[]): string {
  if (step) return stateWords[step.state];
  if (ofMines.every(({ state }) => state === "not_started")) return "核准后逐座办理";
  return `${ofMines.filter(isOver).length}／${ofMines.length} 座办结`;
}

function termText({ term }: CourseStep, pack: PolicyPack): string {
  if (term === null) return "文件未规定";
  if (term.kind === "within") return `${term.count} ${termUnitWords[term.unit]}内`;
  const deadline = pack.deadlines.find(({ key }) => key === term.key);
  return deadline ? dueText(deadline) : "文件未规定";
}

const termUnitWords = { days: "日", workdays: "个工作日", months: "个月", years: "年" } as const;

const termArticle = (step: CourseStep, { course, pack }: CourseRules) =>
  courseClause(course, pack, termClauseId(step, pack) ?? step.clauseId)?.article ?? null;

/** 任务分工: who does what by the document. */
export function tasksPart({ pack, course }: PlanFacts): PaperBlock[] {
  const tasks: Task[] =
    course === null
      ? pack.deadlines.map(({ label, actor, note }) => ({ label, actor, note }))
      : course.rules.course.steps.map(({ label, actor, actorNote }) => ({ label, actor, note: actorNote }));
  return [
    paperTable<Task>(
      "表8　任务分工",
      [
        { head: "序号", width: 1, value: (_, at) => String(at + 1) },
        { head: "工作", width: 6, value: ({ label }) => label },
        { head: "责任单位", width: 5, value: ({ actor }) => actor },
        { head: "说明", width: 5, value: ({ note }) => note },
      ],
      tasks,
    ),
    ...quoteOf(pack, "5-2"),
  ];
}

interface Task {
  label: string;
  actor: string;
  note: string | null;
}

/** What hearing and publicity brought, and what became of it. */
export function objectionsPart({ course, scheme }: PlanFacts): PaperBlock[] {
  const objections = course?.state.objections ?? [];
  if (objections.length === 0) return [says("没有记录听证或公示意见。")];
  const { nameOf } = namedMines(scheme.mines);
  return [
    paperTable<(typeof objections)[number]>(
      "表10　听证和公示意见",
      [
        { head: "序号", width: 1, value: (_, at) => String(at + 1) },
        { head: "来源", width: 1.5, value: ({ source }) => (source === "hearing" ? "听证" : "公示") },
        { head: "收到日期", width: 2.5, value: ({ receivedOn }) => receivedOn },
        { head: "意见", width: 6, value: ({ words }) => words },
        { head: "涉及矿山", width: 4, value: ({ mineIds }) => mineIds.map(nameOf).join("、") || null },
        {
          head: "处理",
          width: 1.8,
          value: ({ answer }) => (answer ? outcomeWords[answer.outcome] : "未答复"),
        },
        { head: "答复", width: 5, value: ({ answer }) => answer?.text ?? null },
      ],
      objections,
    ),
  ];
}

const outcomeWords = { accepted: "采纳", partly: "部分采纳", declined: "不采纳" } as const;

/** 责任落实: who answers for each mine that is to be made of several. */
export function dutiesPart(facts: PlanFacts): PaperBlock[] {
  const merged = plannedRights(facts).filter(({ isMerged }) => isMerged);
  return [
    ...quoteOf(facts.pack, "5-5"),
    paperTable<PlannedRight>(
      "表9　责任落实",
      [
        { head: "序号", width: 1, value: (_, at) => String(at + 1) },
        { head: "整合主体", width: 5, value: ({ subject }) => subject?.name ?? "未定" },
        { head: "采矿权人", width: 5, value: ({ subject }) => subject?.holder ?? "未定" },
        {
          head: "承担治理恢复的原矿区",
          width: 8,
          value: ({ members }) => members.map(({ name }) => name).join("、"),
        },
        {
          head: "属地监管",
          width: 4,
          value: ({ members }) => countiesOf(members, facts.countyNames),
        },
      ],
      merged,
    ),
    ...quoteOf(facts.pack, "4-8"),
  ];
}

/** What stands between the scheme and its rules: said in full, so that nobody signs unaware of it. */
export function openPart({ scheme }: PlanFacts): PaperBlock[] {
  const { broken } = scheme.state;
  if (broken.length === 0) return [says("方案满足所提的全部要求。")];
  return [
    says(`方案尚有 ${broken.length} 项要求没有满足，报审前须逐项处理或说明：`),
    ...broken.map(({ text }, at) => says(`${at + 1}．${text}。`)),
  ];
}

function dueText({ due, relative }: Deadline): string {
  if (due !== null) return due;
  if (relative === null) return "未规定";
  return relative.event === "new_licence"
    ? `取得新采矿许可证后 ${relative.years} 年内`
    : `${relative.years} 年内`;
}

const articleOf = (pack: PolicyPack, clauseId: string | null) =>
  pack.clauses.find(({ id }) => id === clauseId)?.article ?? null;

function countiesOf(members: PlannedRight["members"], names: ReadonlyMap<string, string>): string {
  const counties = members.map((mine) => names.get(countyOf(mine)) ?? mine.regionCode);
  return [...new Set(counties)].map((name) => `${name}人民政府`).join("、");
}
