import { Button, Tag } from "antd";
import type { Staging } from "#contract/transfer";
import { ColumnsButton } from "./columns/columns-button.tsx";
import { EncodingChoice } from "./encoding-choice.tsx";
import { formatWords } from "./format-words.ts";
import { type Answers, answerWords, sizeText } from "./source-file.ts";
import type { Overview } from "./use-review.ts";

interface FileBarProps {
  staging: Staging;
  overview: Pick<Overview, "grades" | "geographic">;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
  onOther: () => void;
  /** the attributes were read anew by other columns: look at the file again */
  onMapped: () => void;
}

/** What was read: file, layout, how many of what, and how it was read differently on the person's word. */
export function FileBar({ staging, overview, answers, onAnswer, onOther, onMapped }: FileBarProps) {
  const counts = overview.grades;
  const words = answerWords(answers);
  return (
    <div className="kj-file-bar">
      <strong>{staging.fileName}</strong>
      <span className="kj-hint">
        {staging.format ? formatWords[staging.format] : "格式未识别"} · {sizeText(staging.sizeBytes)}
      </span>
      <EncodingChoice
        encoding={staging.encoding}
        onChoose={({ encoding }) => onAnswer({ ...answers, encoding })}
      />
      <ColumnsButton staging={staging} onMapped={onMapped} />
      <span>共 {staging.itemCount} 个图形</span>
      <span className="kj-hint">
        可入库 {counts.fine + counts.warning} 个
        {counts.warning > 0 && `（其中 ${counts.warning} 个有警告，核对后可入库）`}
        {counts.error > 0 && `，有错误不能入库 ${counts.error} 个`}
      </span>
      {words.map((word) => (
        <Tag key={word} className="kj-answer">
          {word}
        </Tag>
      ))}
      {words.length > 0 && (
        <Button type="link" onClick={() => onAnswer({})}>
          恢复原样
        </Button>
      )}
      {answers.datum === undefined && overview.geographic && (
        <Button
          type="link"
          title="高德、腾讯等网络地图和手机软件的经纬度偏移数百米"
          onClick={() => onAnswer({ ...answers, datum: "GCJ02" })}
        >
          经纬度取自网络地图（GCJ-02）？
        </Button>
      )}
      <Button className="kj-file-other" onClick={onOther}>
        换一个文件
      </Button>
    </div>
  );
}
