import { Button, Tag } from "antd";
import type { StagedItem, Staging } from "#contract/transfer";
import { GradeTag } from "./item-columns.tsx";
import { type Answers, answerWords, sizeText } from "./source-file.ts";
import { type Grade, gradeCounts } from "./staged-items.ts";

interface FileBarProps {
  staging: Staging;
  items: readonly StagedItem[];
  answers: Answers;
  onUndo: () => void;
  onOther: () => void;
}

const formatWords: Record<NonNullable<Staging["format"]>, string> = {
  "txt-parcel": "国土 TXT",
  notice: "矿业权公示坐标表",
  geojson: "GeoJSON",
};
const grades: readonly Grade[] = ["fine", "warning", "error"];

/** What was read: file, layout, how many of what, and how it was read differently on the person's word. */
export function FileBar({ staging, items, answers, onUndo, onOther }: FileBarProps) {
  const counts = gradeCounts(items);
  const words = answerWords(answers);
  return (
    <div className="kj-file-bar">
      <strong>{staging.fileName}</strong>
      <span className="kj-hint">
        {staging.format ? formatWords[staging.format] : "格式未识别"} ·{" "}
        {staging.encoding === "utf-8" ? "UTF-8" : "GBK"} · {sizeText(staging.sizeBytes)}
      </span>
      <span>共 {items.length} 个图形</span>
      {grades
        .filter((grade) => counts[grade] > 0)
        .map((grade) => (
          <span key={grade}>
            <GradeTag grade={grade} /> {counts[grade]}
          </span>
        ))}
      {words.map((word) => (
        <Tag key={word} className="kj-answer">
          {word}
        </Tag>
      ))}
      {words.length > 0 && (
        <Button type="link" onClick={onUndo}>
          恢复原样
        </Button>
      )}
      <Button className="kj-file-other" onClick={onOther}>
        换一个文件
      </Button>
    </div>
  );
}
