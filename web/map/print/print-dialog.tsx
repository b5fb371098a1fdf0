import { PrinterOutlined } from "@ant-design/icons";
import { Button, Form, Input, Modal, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { getMapInfo } from "#contract/tiles";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { useShownDay } from "../../shell/use-day.ts";
import { useTaskRegion } from "../../shell/use-task-region.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { useLayers } from "../layer-store.ts";
import type { MapEngine } from "../map-engine.ts";
import { type MapPicture, takePicture } from "../map-picture.ts";
import { useShownLayers } from "../use-shown-layers.ts";
import { useWatermark } from "../watermark/use-watermark.ts";
import { PrintSheet, type SheetWords } from "./print-sheet.tsx";
import { mapAspect, type PaperName, papers } from "./sheet-layout.ts";
import { useMappingUnit } from "./use-mapping-unit.ts";
import "./print.css";

interface PrintDialogProps {
  engine: MapEngine;
  onClose: () => void;
}

const paperNames = Object.keys(papers) as PaperName[];

/** 打印: the map as it is now, on a sheet that can be filed. */
export function PrintDialog({ engine, onClose }: PrintDialogProps) {
  const [paper, setPaper] = useState<PaperName>("a4-landscape");
  const picture = usePicture(engine, mapAspect(papers[paper]));
  const { words, change } = useWords();
  const demo = useEndpoint(getMapInfo, {}).data?.demo ?? false;
  const layers = useDrawnLegend();
  const sheet = picture && <PrintSheet {...{ picture, words, layers, demo }} paper={papers[paper]} />;
  return (
    <Modal title="打印地图" open width="min(1240px, 96vw)" centered footer={null} onCancel={onClose}>
      <div className="kj-print">
        <Form layout="vertical" onFinish={() => window.print()}>
          <Form.Item label="图名">
            <Input
              value={words.title}
              maxLength={60}
              aria-label="图名"
              onChange={({ target }) => change({ title: target.value })}
            />
          </Form.Item>
          <Form.Item label="制图单位">
            <Input
              value={words.unit}
              maxLength={60}
              aria-label="制图单位"
              placeholder="如：××县自然资源局"
              onChange={({ target }) => change({ unit: target.value })}
            />
          </Form.Item>
          <Form.Item label="制图日期">
            <DayInput value={words.day} aria-label="制图日期" onChange={(day) => change({ day })} />
          </Form.Item>
          <Form.Item label="纸张">
            <Select
              value={paper}
              aria-label="纸张"
              options={paperNames.map((name) => ({ value: name, label: papers[name].label }))}
              onChange={setPaper}
            />
          </Form.Item>
          <p className="kj-hint">印出的是当前地图视图和已打开的图层；可先关闭窗口调整地图。</p>
          <Button type="primary" block htmlType="submit" icon={<PrinterOutlined />} disabled={!picture}>
            打印或存为 PDF
          </Button>
        </Form>
        <div className="kj-print-preview" data-paper={paper}>
          {sheet ?? <LoadingState label="正在生成图面…" />}
        </div>
      </div>
      {sheet && createPortal(<PrintRoot page={papers[paper].page}>{sheet}</PrintRoot>, document.body)}
    </Modal>
  );
}

/** On paper nothing but the sheet is left. */
function PrintRoot({ page, children }: { page: string; children: React.ReactNode }) {
  return (
    <div className="kj-print-root" aria-hidden>
      <style>{`@page { size: ${page}; margin: 0 }`}</style>
      {children}
    </div>
  );
}

function usePicture(engine: MapEngine, aspect: number): MapPicture | null {
  const watermark = useRef<string | null>(null);
  watermark.current = useWatermark();
  const [picture, setPicture] = useState<MapPicture | null>(null);
  useEffect(() => {
    let gone = false;
    setPicture(null);
    void engine
      .attach((map) => takePicture(map, aspect, watermark.current))
      .then((taken) => gone || setPicture(taken));
    return () => {
      gone = true;
    };
  }, [engine, aspect]);
  return picture;
}

function useWords() {
  const region = useTaskRegion();
  const overlay = useLayers(({ overlays }) => overlays.at(-1));
  const shown = useShownDay();
  const [unit, setUnit] = useMappingUnit();
  const [changed, setChanged] = useState<Partial<SheetWords>>({});
  const title = `${region?.name ?? ""}${overlay?.title ?? "矿山分布"}图`;
  const words: SheetWords = { title, day: shown, ...changed, unit };
  const change = (part: Partial<SheetWords>) => {
    if (part.unit !== undefined) setUnit(part.unit);
    setChanged({ ...changed, ...part });
  };
  return { words, change };
}

/** Legends of what is drawn, topmost first. */
function useDrawnLegend() {
  return useShownLayers()
    .filter(({ visible, legend }) => visible && legend.length > 0)
    .reverse();
}
