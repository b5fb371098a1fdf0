import { DownloadOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useMemo } from "react";
import { exportStagedIssues, type StagedItem } from "#contract/transfer";
import { download } from "../client/download.ts";
import { FilterRow } from "../ui/filter-row.tsx";
import { issueWords } from "./issue-words.ts";
import { codeCounts, type Grade, gradeCounts, gradeWords, type ReviewFilter } from "./staged-items.ts";

interface ReviewFiltersProps {
  stagingId: string;
  items: readonly StagedItem[];
  filter: ReviewFilter;
  onChange: (filter: ReviewFilter) => void;
}

const grades: readonly Grade[] = ["error", "warning", "fine"];

/** Every kind of trouble in the file with its number; choosing one narrows the list to it. */
export function ReviewFilters({ stagingId, items, filter, onChange }: ReviewFiltersProps) {
  const choices = useMemo(() => choicesOf(items), [items]);
  const { message } = App.useApp();
  const troubled = items.some(({ issues }) => issues.length > 0);
  const save = () =>
    download(exportStagedIssues, { params: { id: stagingId } }, "问题清单.xlsx").catch((error: Error) =>
      message.error(error.message),
    );
  return (
    <div className="kj-review-filters">
      {items.length > 1 && (
        <FilterRow
          label="按问题筛选"
          options={choices}
          value={filter}
          onChange={(wanted) => onChange(wanted === filter ? "all" : wanted)}
        />
      )}
      {troubled && (
        <Button size="small" icon={<DownloadOutlined />} onClick={() => void save()}>
          导出问题清单
        </Button>
      )}
    </div>
  );
}

interface Choice {
  value: ReviewFilter;
  label: string;
  count: number;
}

function choicesOf(items: readonly StagedItem[]): Choice[] {
  const counts = gradeCounts(items);
  return [
    { value: "all", label: "全部", count: items.length },
    ...grades
      .filter((grade) => counts[grade] > 0)
      .map((grade) => ({ value: grade, label: gradeWords[grade], count: counts[grade] })),
    ...codeCounts(items).map(({ code, items: count }) => ({ value: code, label: issueWords[code], count })),
  ];
}
