import { Button, Segmented } from "antd";
import { useEffect, useState } from "react";
import { CopyButton } from "../../ui/copy-button.tsx";
import { useMapEngine } from "../engine-store.ts";
import type { Measured } from "../modes/measure-mode.ts";
import { areaText, areaUnits, lengthText, lengthUnits } from "./measure-text.ts";
import { MeasuredMethods } from "./measured-methods.tsx";
import { ToolPanel } from "./tool-panel.tsx";

interface MeasurePanelProps {
  kind: "length" | "area";
  onClose: () => void;
}

/** 量算: the number is the very one the server would store, with its method. */
export function MeasurePanel({ kind, onClose }: MeasurePanelProps) {
  const [measured, restart] = useMeasuring(kind);
  const [lengthUnit, setLengthUnit] = useState<(typeof lengthUnits)[number]>("m");
  const [areaUnit, setAreaUnit] = useState<(typeof areaUnits)[number]>("m²");
  const length = lengthText(measured?.lengthM ?? 0, lengthUnit);
  const area = areaText(measured?.areaM2 ?? 0, areaUnit);
  return (
    <ToolPanel title={kind === "length" ? "量算距离" : "量算面积"} onClose={onClose}>
      {kind === "area" && (
        <Result label="面积" value={area} unit={areaUnit}>
          <Segmented options={[...areaUnits]} value={areaUnit} onChange={setAreaUnit} aria-label="面积单位" />
        </Result>
      )}
      <Result label={kind === "area" ? "周长" : "长度"} value={length} unit={lengthUnit}>
        <Segmented
          options={[...lengthUnits]}
          value={lengthUnit}
          onChange={setLengthUnit}
          aria-label="长度单位"
        />
      </Result>
      <p className="kj-hint">
        {kind === "area" ? "口径：椭球面积 TD/T 1055；周长为测地线长度" : "口径：CGCS2000 椭球面测地线长度"}
        {measured && measured.lengthM > 0 && (
          <MeasuredMethods
            shape={measured.shape}
            text={kind === "area" ? `${area} ${areaUnit}` : `${length} ${lengthUnit}`}
          />
        )}
        <br />
        单击加点，双击或回车结束，Esc 取消。
      </p>
      <Button size="small" onClick={restart}>
        重新量算
      </Button>
    </ToolPanel>
  );
}

interface ResultProps {
  label: string;
  value: string;
  unit: string;
  children: React.ReactNode;
}

function Result({ label, value, unit, children }: ResultProps) {
  return (
    <div className="kj-measured">
      <div role="status">
        <span>{label}</span> <output>{value}</output> {unit}
        <CopyButton text={`${value} ${unit}`} label={`复制${label}`} />
      </div>
      {children}
    </div>
  );
}

function useMeasuring(kind: "length" | "area"): [Measured | null, () => void] {
  const engine = useMapEngine();
  const [measured, setMeasured] = useState<Measured | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round starts a new drawing
  useEffect(() => {
    if (!engine) return undefined;
    let stop = () => {};
    let gone = false;
    setMeasured(null);
    void import("../modes/measure-mode.ts").then(({ startMeasuring }) => {
      if (!gone) stop = startMeasuring(engine, kind, setMeasured);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [engine, kind, round]);
  return [measured, () => setRound(round + 1)];
}
