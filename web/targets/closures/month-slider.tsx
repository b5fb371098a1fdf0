import {
  CaretRightOutlined,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from "@ant-design/icons";
import { Button, Slider } from "antd";
import { useEffect, useState } from "react";
import { wantsLessMotion } from "../../ui/less-motion.ts";
import { monthText } from "../number-text.ts";

interface MonthSliderProps {
  months: readonly string[];
  month: string;
  thisMonth: string;
  onChange: (month: string) => void;
}

const stepMs = 800;
const calmStepMs = 2000;

/** Time slider over months: drag, arrow keys, one step, or play to the end. */
export function MonthSlider({ months, month, thisMonth, onChange }: MonthSliderProps) {
  const [playing, setPlaying] = useState(false);
  const index = Math.max(0, months.indexOf(month));
  const last = months.length - 1;
  const moveTo = (to: number) => {
    const next = months[Math.min(Math.max(to, 0), last)];
    if (next) onChange(next);
  };
  usePlaying(playing, () => (index < last ? moveTo(index + 1) : setPlaying(false)), index);
  const play = () => {
    if (!playing && index === last) moveTo(0);
    setPlaying(!playing);
  };
  const step = (by: number) => {
    setPlaying(false);
    moveTo(index + by);
  };
  return (
    <div className="kj-slider">
      <div className="kj-slider-head">
        <strong aria-live="polite">{monthText(month)}末</strong>
        <span className="kj-hint">{placeInTime(month, thisMonth)}</span>
        <Button size="small" aria-label="上一个月" icon={<StepBackwardOutlined />} onClick={() => step(-1)} />
        <Button
          size="small"
          type="primary"
          aria-label={playing ? "暂停" : "播放"}
          icon={playing ? <PauseOutlined /> : <CaretRightOutlined />}
          onClick={play}
        />
        <Button size="small" aria-label="下一个月" icon={<StepForwardOutlined />} onClick={() => step(1)} />
      </div>
      <Slider
        min={0}
        max={last}
        value={index}
        marks={marksOf(months)}
        tooltip={{ formatter: null }}
        ariaLabelForHandle="时间轴月份"
        ariaValueTextFormatterForHandle={(at) => monthText(months[at] ?? month)}
        onChange={(to) => {
          setPlaying(false);
          moveTo(to);
        }}
      />
    </div>
  );
}

/** One step after another while playing; slowly for those who asked for less motion. */
function usePlaying(playing: boolean, onStep: () => void, index: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step sets the clock for the next
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(onStep, wantsLessMotion() ? calmStepMs : stepMs);
    return () => clearTimeout(timer);
  }, [playing, index]);
}

function placeInTime(month: string, thisMonth: string): string {
  if (month === thisMonth) return "本月";
  return month < thisMonth ? "已过去" : "按计划推算";
}

/** months a mark takes up on the slider */
const markMonths = 5;

/** Both ends as year and month, and between them the years where they begin, as far as there is room. */
function marksOf(months: readonly string[]): Record<number, string> {
  const last = months.length - 1;
  const years = months.flatMap((month, index): [number, string][] =>
    month.endsWith("-01") && index >= markMonths && index <= last - markMonths
      ? [[index, `${month.slice(0, 4)}年`]]
      : [],
  );
  return Object.fromEntries([[0, endText(months[0])], ...years, [last, endText(months[last])]]);
}

function endText(month = ""): string {
  return month.replace("-", ".");
}
