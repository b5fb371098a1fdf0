import { Alert, Button, Select } from "antd";
import { useState } from "react";
import type { Datum } from "#gis/formats/parsed-file";
import type { Answers } from "../source-file.ts";

interface DatumQuestionProps {
  inDegrees: boolean;
  onAnswer: (answers: Answers) => void;
}

const options: { value: Datum; label: string }[] = [
  { value: "CGCS2000", label: "2000 国家大地坐标系" },
  { value: "XIAN80", label: "1980 西安（不可用于判定）" },
  { value: "BJ54", label: "1954 北京（不可用于判定）" },
];
const mapOption: { value: Datum; label: string } = {
  value: "GCJ02",
  label: "GCJ-02 网络地图（换算，不可用于判定）",
};

/** A file that names no datum: place and area do not tell one from another, so the person is asked. */
export function DatumQuestion({ inDegrees, onAnswer }: DatumQuestionProps) {
  const [datum, setDatum] = useState<Datum>("CGCS2000");
  return (
    <Alert
      type="info"
      showIcon
      title="文件没有写明坐标系，暂按 2000 国家大地坐标系读取"
      description={
        <div className="kj-zone-question">
          <span>各坐标系的读法相差几十至百余米，从位置和面积看不出来。请按成果资料选择：</span>
          <Select
            aria-label="坐标系"
            style={{ width: 270 }}
            value={datum}
            options={inDegrees ? [...options, mapOption] : options}
            onChange={setDatum}
          />
          <Button type="primary" onClick={() => onAnswer({ datum })}>
            确认坐标系
          </Button>
        </div>
      }
    />
  );
}
