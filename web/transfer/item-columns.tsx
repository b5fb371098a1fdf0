import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from "@ant-design/icons";
import type { TableColumnsType } from "antd";
import type { StagedItem } from "#contract/transfer";
import { areaKm2Text } from "#gis/measure/area-text";
import { areaDifferenceText } from "./area-difference.ts";
import { issueWords } from "./issue-words.ts";
import { type Grade, gradeOf, gradeWords, itemName } from "./staged-items.ts";

const icons: Record<Grade, typeof CheckCircleFilled> = {
  error: CloseCircleFilled,
  warning: WarningFilled,
  fine: CheckCircleFilled,
};

/** Columns of the review list; the declared area only where the file declares any. */
export const itemColumns = (items: readonly StagedItem[]): TableColumnsType<StagedItem> =>
  items.some(({ declaredAreaM2 }) => declaredAreaM2 !== null)
    ? allColumns
    : allColumns.filter(({ key }) => key !== "declared" && key !== "difference");

const allColumns: TableColumnsType<StagedItem> = [
  { title: "结果", key: "grade", width: 76, render: (_, item) => <GradeTag grade={gradeOf(item)} /> },
  { title: "名称", key: "name", ellipsis: true, render: (_, item) => itemName(item) },
  { title: "问题", key: "issues", width: 180, ellipsis: true, render: (_, item) => troubleText(item) },
  {
    title: "面积 km²",
    key: "area",
    width: 82,
    align: "right",
    render: (_, { areaM2 }) => (areaM2 > 0 ? areaKm2Text(areaM2) : "—"),
  },
  {
    title: "填报 km²",
    key: "declared",
    width: 82,
    align: "right",
    render: (_, { declaredAreaM2 }) => (declaredAreaM2 === null ? "—" : areaKm2Text(declaredAreaM2)),
  },
  {
    title: "相差",
    key: "difference",
    width: 68,
    align: "right",
    render: (_, item) => areaDifferenceText(item.areaM2, item.declaredAreaM2) ?? "—",
  },
  { title: "入库方式", key: "match", width: 128, ellipsis: true, render: (_, item) => matchText(item) },
];

export function GradeTag({ grade }: { grade: Grade }) {
  const Icon = icons[grade];
  return (
    <span className={`kj-grade kj-grade-${grade}`}>
      <Icon aria-hidden /> {gradeWords[grade]}
    </span>
  );
}

/** Kinds of trouble, each named once. */
function troubleText({ issues }: StagedItem): string {
  return [...new Set(issues.map(({ code }) => issueWords[code]))].join("、") || "—";
}

function matchText({ match, usable }: StagedItem): string {
  if (!usable) return "—";
  if (!match) return "新建";
  const count = match.differences.length;
  const boundary = match.sameBoundary ? "范围相同" : "更新边界";
  return count > 0 ? `${boundary} · ${count} 项不同` : `${boundary}（${match.name}）`;
}
