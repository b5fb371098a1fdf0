import type { PaperBlock } from "#contract/plan-documents";
import type { PolicyPack } from "#gis/policy/pack";
import { paperTable, quoteOf, says } from "../paper-blocks.ts";
import { countyOf, type PlanFacts, type PlannedRight, plannedRights } from "../plan-facts.ts";
import { chineseDay } from "./plan-numbers.ts";

type Deadline = PolicyPack["deadlines"][number];

/** 进度: what is due when by the document; a term that it does not give is not invented. */
export function progressPart({ pack }: PlanFacts): PaperBlock[] {
  return [
    says(`按《${pack.title}》（${pack.documentNumber}）的时限推进。`),
    paperTable<Deadline>(
      "表7　进度安排",
      [
        { head: "序号", width: 1, value: (_, at) => String(at + 1) },
        { head: "工作", width: 7, value: ({ label }) => label },
        { head: "完成时限", width: 4, value: dueText },
        { head: "依据", width: 3, value: ({ clauseId }) => articleOf(pack, clauseId) },
      ],
      pack.deadlines,
    ),
  ];
}

/** 任务分工: who does what by the document. */
export function tasksPart({ pack }: PlanFacts): PaperBlock[] {
  return [
    paperTable<Deadline>(
      "表8　任务分工",
      [
        { head: "序号", width: 1, value: (_, at) => String(at + 1) },
        { head: "工作", width: 7, value: ({ label }) => label },
        { head: "责任单位", width: 5, value: ({ actor }) => actor },
        { head: "说明", width: 5, value: ({ note }) => note },
      ],
      pack.deadlines,
    ),
    ...quoteOf(pack, "5-2"),
  ];
}

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
  if (due !== null) return chineseDay(due);
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
