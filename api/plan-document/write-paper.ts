import type { PlanPaper } from "#contract/plan-documents";
import { engineVersion } from "#gis/engine-version";
import { largeMediumPart, reductionPart, sharePart } from "./parts/counts-parts.ts";
import { dutiesPart, objectionsPart, openPart, progressPart, tasksPart } from "./parts/course-parts.ts";
import { chineseDay } from "./parts/plan-numbers.ts";
import { proposedPart } from "./parts/proposed-part.ts";
import { resourcesPart } from "./parts/resources-part.ts";
import { rightsPart } from "./parts/rights-part.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { DrawnPlate } from "./plan-plates.ts";

/** The nine parts that 忻政办发〔2022〕58号 四(三) asks of a plan, in its order, and after them what is not settled yet. */
const parts: readonly [heading: string, write: (facts: PlanFacts) => PlanPaper["parts"][number]["blocks"]][] =
  [
    ["一、矿山资源分布", resourcesPart],
    ["二、采矿权情况", rightsPart],
    ["三、整合后拟设采矿权方案", proposedPart],
    ["四、拟减少数量", reductionPart],
    ["五、压减比例", sharePart],
    ["六、大中型矿山比例", largeMediumPart],
    ["七、进度安排", progressPart],
    ["八、任务分工", tasksPart],
    ["九、责任落实", dutiesPart],
    ["附一：听证和公示意见", objectionsPart],
    ["附二：尚未满足的要求", openPart],
  ];

/** The paper of a scheme: the one text that the page shows and that Word, PDF and Excel are made of. */
export function writePaper(facts: PlanFacts, plates: readonly DrawnPlate[]): PlanPaper {
  const { scheme, pack, regionName, dataVersionId, day, unit, course } = facts;
  return {
    title: `${regionName}矿产资源整合方案`,
    dataVersionId,
    facts: [
      ["方案名称", `${scheme.name}（第 ${scheme.version} 版）`],
      ["编制依据", `《${pack.title}》（${pack.documentNumber}）`],
      ["编制单位", unit],
      ["数据截止日", chineseDay(scheme.asOf)],
      ["编制日期", chineseDay(day)],
      ["数据版本号", dataVersionId],
      ["引擎版本", engineVersion],
      ["坐标系", "2000国家大地坐标系，高斯-克吕格3度带；高程基准 1985国家高程基准"],
      ["性质", standingOf(course)],
    ],
    parts: parts.map(([heading, write]) => ({ heading, blocks: write(facts) })),
    plates: plates.map(({ plate: { title, scale }, size }, at) => ({
      ...{ title: `附图${at + 1}　${title}`, scale, size },
    })),
  };
}

/** 草案, or by which document it was approved: nobody may take the one for the other. */
function standingOf(course: PlanFacts["course"]): string {
  const approval = course?.state.approval;
  if (approval)
    return `第 ${course.state.planVersion} 版，已于${chineseDay(approval.on)}核准（${approval.document}）`;
  return course?.state.stage === "handed_up"
    ? "报审稿，待核准，未经批准不作处置依据"
    : "草案，供听证、公示和报审，未经批准不作处置依据";
}
