import { Alert, Button } from "antd";
import { useState } from "react";
import type { WeighedReading } from "#contract/transfer";
import { areaHaText } from "#gis/measure/area-text";
import type { Answers } from "../source-file.ts";
import { itemName } from "../staged-items.ts";
import { readingColours } from "./reading-colours.ts";
import type { Weighed } from "./use-weighed-readings.ts";

interface ReadingQuestionProps {
  weighed: Weighed;
  onAnswer: (answers: Answers) => void;
}

/** The readings that survive, numbered as on the map, each with its reasons; the person chooses, the file is read again. */
export function ReadingQuestion({ weighed: { item, choices, dropped }, onAnswer }: ReadingQuestionProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Alert
      type="warning"
      showIcon
      title={titleOf(itemName(item), choices)}
      description={
        <div className="kj-readings">
          <ol>
            {choices.map((reading, order) => (
              <Choice key={reading.id} reading={reading} order={order} onAnswer={onAnswer} />
            ))}
          </ol>
          {dropped.length > 0 && (
            <Button type="link" size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
              {isOpen ? "收起" : "查看"}已排除的 {dropped.length} 种读法和理由
            </Button>
          )}
          {isOpen && (
            <ul className="kj-readings-dropped">
              {dropped.map((reading) => (
                <li key={reading.id}>
                  {reading.title}：{reading.reasons[0]}
                </li>
              ))}
            </ul>
          )}
        </div>
      }
    />
  );
}

function titleOf(name: string, choices: readonly WeighedReading[]): string {
  const kept = choices.filter((reading) => reading.kept).length;
  const isMeasured = choices.some(({ reasons }) => reasons.some(isOfArea));
  if (kept > 0)
    return `${name}的坐标有 ${kept} 种读法${isMeasured ? "与辖区和填报面积都相符" : "落在辖区内"}，请对照地图选择`;
  return isMeasured
    ? `${name}的坐标没有一种读法与辖区和填报面积都相符，请对照地图核对后选择`
    : `${name}的坐标没有一种读法落在辖区内，请对照地图核对后选择`;
}

const isOfArea = (reason: string) => reason.startsWith("面积");

interface ChoiceProps {
  reading: WeighedReading;
  order: number;
  onAnswer: (answers: Answers) => void;
}

function Choice({ reading, order, onAnswer }: ChoiceProps) {
  const { title, reasons, kept, areaM2 } = reading;
  return (
    <li>
      <i style={{ background: readingColours[order % readingColours.length] }}>{order + 1}</i>
      <span>
        <strong>{title}</strong>
        <span className={kept ? "kj-hint" : "kj-readings-against"}>{reasons.join("；")}</span>
        {areaM2 !== null && !reasons.some(isOfArea) && (
          <span className="kj-hint">面积 {areaHaText(areaM2)} 公顷</span>
        )}
      </span>
      <Button
        size="small"
        type={kept ? "primary" : "default"}
        aria-label={`按第 ${order + 1} 种读法重新识别`}
        onClick={() => onAnswer(answerOf(reading))}
      >
        按此读取
      </Button>
    </li>
  );
}

function answerOf({ zone, zoneWidth, eastFirst, overridesZone }: WeighedReading): Answers {
  return {
    zone,
    zoneWidth: zoneWidth === 3 ? "3" : "6",
    ...(eastFirst && { acceptSwap: "true" }),
    ...(overridesZone && { overrideZone: "true" }),
  };
}
