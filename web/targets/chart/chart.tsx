import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { useEffect, useRef, useState } from "react";
import { registerDrawing, untilDone } from "../../shell/idle.ts";

interface ChartProps {
  option: EChartsCoreOption;
  heightPx: number;
  /** the chart in words; the numbers themselves stand beside it as text */
  label: string;
  /** a bar or slice was clicked: its index in the data */
  onPick?: (dataIndex: number) => void;
}

/** One echarts drawing. The library travels when the first chart is shown; without it the numbers beside it remain. */
export function Chart({ option, heightPx, label, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useChart(place);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (!chart) return undefined;
    chart.setOption({ animation: false, textStyle: { fontFamily: "inherit" }, ...option }, true);
    const handler = ({ dataIndex }: { dataIndex?: number }) => {
      if (dataIndex !== undefined) pick.current?.(dataIndex);
    };
    chart.on("click", handler as (event: unknown) => void);
    return () => {
      if (!chart.isDisposed()) chart.off("click");
    };
  }, [chart, option]);
  return <div ref={place} className="kj-chart" role="img" aria-label={label} style={{ height: heightPx }} />;
}

function useChart(place: React.RefObject<HTMLDivElement | null>): EChartsType | null {
  const [chart, setChart] = useState<EChartsType | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let made: EChartsType | null = null;
    let gone = false;
    const observer = new ResizeObserver(() => made?.resize());
    const opening = import("./echarts-parts.ts").then(({ init }) => {
      if (gone) return;
      made = init(element, null, { renderer: "svg" });
      observer.observe(element);
      setChart(made);
    });
    const unregister = registerDrawing(() => untilDone(opening));
    return () => {
      gone = true;
      unregister();
      observer.disconnect();
      made?.dispose();
    };
  }, [place]);
  return chart;
}
