import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from "@ant-design/icons";
import type { TableColumnsType } from "antd";
import type { ItemGrade, ReviewRow } from "#contract/staging-review";
import { issueNames } from "#gis/issue-names";
import { areaKm2Text } from "#gis/measure/area-text";
import { areaDifferenceText } from "./area-difference.ts";
import { gradeWords, itemName } from "./staged-items.ts";
import type { ReviewSort } from "./use-review.ts";

const icons: Record<ItemGrade, typeof CheckCircleFilled> = {
  error: CloseCircleFilled,
  warning: WarningFilled,
  fine: CheckCircleFilled,
};

/** Columns of the review list; the declared area only where the file declares any. */
export function itemColumns(declared: boolean, sort: ReviewSort): TableColumnsType<ReviewRow> {
  return allColumns
    .filter(({ key }) => declared || (key !== "declared" && key !== "difference"))
    .map((column) =>
      sortable.includes(String(column.key))
        ? { ...column, sorter: true, sortOrder: orderOf(String(column.key), sort) }
        : column,
    );
}

const sortable = ["name", "area"];

function orderOf(key: string, sort: ReviewSort): "ascend" | "descend" | null {
  if (sort === key) return "ascend";
  return sort === `-${key}` ? "descend" : null;
}

/** What the list is sorted by once a head was clicked; errors first when by nothing. */
export function sortOf(key: unknown, order: "ascend" | "descend" | null | undefined): ReviewSort {
  if (!order || (key !== "name" && key !== "area")) return "grade";
  return order === "ascend" ? key : `-${key}`;
}

const allColumns: TableColumnsType<ReviewRow> = [
  { title: "结果", key: "grade", width: 76, render: (_, { grade }) => <GradeTag grade={grade} /> },
  { title: "名称", key: "name", ellipsis: true, render: (_, item) => itemName(item) },
  { title: "问题", key: "issues", width: 180, ellipsis: true, render: (_, item) => troubleText(item) },
  {
    title: "面积 km²",
    key: "area",
    width: 96,
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

function GradeTag({ grade }: { grade: ItemGrade }) {
  const Icon = icons[grade];
  return (
    <span className={`kj-grade kj-grade-${grade}`}>
      <Icon aria-hidden /> {gradeWords[grade]}
    </span>
  );
}

const troubleText = ({ codes }: ReviewRow) => codes.map((code) => issueNames[code]).join("、") || "—";

function matchText({ grade, mineName, sameBoundary, differences }: ReviewRow): string {
  if (grade === "error") return "—";
  if (mineName === null) return "新建";
  const boundary = sameBoundary ? "范围相同" : "更新边界";
  return differences.length > 0 ? `${boundary} · ${differences.length} 项不同` : `${boundary}（${mineName}）`;
}
