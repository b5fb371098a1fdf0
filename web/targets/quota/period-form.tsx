import { Segmented, Select } from "antd";
import { type QuotaDrawing, useOverviewStore } from "../overview-store.ts";
import { measureWords, type QuotaMeasure } from "./quota-scale.ts";

interface PeriodFormProps {
  years: readonly { year: number; quarters: readonly number[] }[];
  year: number;
}

const quarterWords = ["全年", "第一季度", "第二季度", "第三季度", "第四季度"];
const measures: readonly QuotaMeasure[] = ["rate", "used", "issued"];
const cellSizes = [1500, 3000, 5000];

/** Period, measure and way of drawing. */
export function PeriodForm({ years, year }: PeriodFormProps) {
  const { quarter, measure, drawing, radiusM, change } = useOverviewStore();
  const quarters = [0, ...(years.find((one) => one.year === year)?.quarters ?? [])];
  return (
    <>
      <div className="kj-view-row">
        <Select
          size="small"
          aria-label="年度"
          value={year}
          options={years.map((one) => ({ value: one.year, label: `${one.year}年` }))}
          onChange={(value) => change({ year: value })}
        />
        <Select
          size="small"
          aria-label="季度"
          value={quarter}
          options={quarters.map((value) => ({ value, label: quarterWords[value] }))}
          onChange={(value) => change({ quarter: value })}
        />
        <Segmented<QuotaMeasure>
          size="small"
          aria-label="指标口径"
          value={measure}
          options={measures.map((value) => ({ value, label: measureWords[value] }))}
          onChange={(value) => change({ measure: value })}
        />
      </div>
      <div className="kj-view-row">
        <Segmented<QuotaDrawing>
          size="small"
          aria-label="图形"
          value={drawing}
          options={[
            { value: "hexagons", label: "六边形" },
            { value: "heat", label: "热力图" },
          ]}
          onChange={(value) => change({ drawing: value })}
        />
        <Select
          size="small"
          aria-label="六边形大小"
          disabled={drawing !== "hexagons"}
          value={radiusM}
          options={cellSizes.map((value) => ({ value, label: `格网半径 ${value / 1000} 千米` }))}
          onChange={(value) => change({ radiusM: value })}
        />
      </div>
    </>
  );
}
