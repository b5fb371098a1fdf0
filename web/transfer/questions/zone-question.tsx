import { Alert, Button, Radio, Select } from "antd";
import { useState } from "react";
import type { ZoneWidth } from "#gis/crs/gauss-kruger";
import { zoneOfChinaAt, zonesOfChina } from "#gis/crs/zones-of-china";
import { useTaskRegion } from "../../shell/use-task-region.ts";
import type { Answers } from "../source-file.ts";
import type { ZoneDoubt } from "../zone-choice.ts";

interface ZoneQuestionProps {
  doubt: ZoneDoubt;
  onAnswer: (band: Pick<Answers, "zone" | "zoneWidth">) => void;
}

/** The 带号, where the file names none and the ground does not tell. */
export function ZoneQuestion({ doubt, onAnswer }: ZoneQuestionProps) {
  const region = useTaskRegion();
  const [width, setWidth] = useState<ZoneWidth>(doubt.width ?? 3);
  const [picked, setPicked] = useState<number | null>(null);
  const lon = region?.bounds && (region.bounds[0] + region.bounds[2]) / 2;
  const near = lon == null ? null : zoneOfChinaAt(lon, width);
  const zone = picked ?? (doubt.kind === "mismatch" ? doubt.zone : near);
  const why =
    doubt.kind === "missing" && near !== null
      ? `${region?.name}位于${width}度带第${near}带（中心经度 ${lon?.toFixed(2)}°），请核对后确认。`
      : "请按成果资料选择；选定后重新识别，不改动原文件。";
  return (
    <Alert
      type="warning"
      showIcon
      title={doubt.kind === "missing" ? "文件没有写明带号，请选择" : "填写的带号与 Y 坐标开头不一致，请选择"}
      description={
        <div className="kj-zone-question">
          <Radio.Group
            aria-label="分带"
            value={width}
            onChange={({ target }) => {
              setWidth(target.value);
              setPicked(null);
            }}
          >
            <Radio value={3}>3 度带</Radio>
            <Radio value={6}>6 度带</Radio>
          </Radio.Group>
          <Select
            aria-label="带号"
            showSearch
            style={{ width: 96 }}
            value={zone}
            options={zonesOfChina(width).map((value) => ({ value, label: `${value} 带` }))}
            onChange={setPicked}
          />
          <Button
            type="primary"
            disabled={zone === null}
            onClick={() => zone !== null && onAnswer({ zone, zoneWidth: width === 3 ? "3" : "6" })}
          >
            按此带号重新识别
          </Button>
          <span>{why}</span>
        </div>
      }
    />
  );
}
