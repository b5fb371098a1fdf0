import { Button, Input } from "antd";
import type { Position } from "geojson";
import { useEffect, useState } from "react";
import { parseCoordinateText } from "#gis/crs/locate";
import { CopyButton } from "../../ui/copy-button.tsx";
import { useMapEngine } from "../engine-store.ts";
import { notationsOf } from "../notations.ts";
import { ToolPanel } from "./tool-panel.tsx";

/** 坐标定位: typed coordinates in any notation, or a point taken from the map, in all three notations. */
export function LocatePanel({ onClose }: { onClose: () => void }) {
  const engine = useMapEngine();
  const [text, setText] = useState("");
  const [place, setPlace] = useState<Position | null>(null);
  const [unread, setUnread] = useState(false);
  useEffect(
    () =>
      engine?.on("click", ({ position }) => {
        setPlace(position);
        setUnread(false);
        engine.pin(position);
      }),
    [engine],
  );
  const locate = () => {
    const located = parseCoordinateText(text);
    setUnread(located === null);
    if (!located) return;
    setPlace(located.position);
    engine?.pin(located.position);
    engine?.flyTo(located.position);
  };
  return (
    <ToolPanel title="坐标定位" onClose={onClose}>
      <div className="kj-locate-input">
        <Input
          autoFocus
          aria-label="坐标"
          value={text}
          status={unread ? "error" : ""}
          placeholder="经度, 纬度 / 度分秒 / X, Y（带号）"
          onChange={({ target }) => setText(target.value)}
          onPressEnter={locate}
        />
        <Button type="primary" onClick={locate}>
          定位
        </Button>
      </div>
      <p role={unread ? "alert" : undefined} className={unread ? "kj-error-text" : "kj-hint"}>
        {unread
          ? "读不出坐标。例：112.734512, 38.412300；112°44′04.2″E 38°24′44.3″N；4252000.12, 38390300.45（Y 须带带号）。"
          : "也可直接在地图上点取。"}
      </p>
      {place && <Readings place={place} />}
    </ToolPanel>
  );
}

function Readings({ place }: { place: Position }) {
  const notations = notationsOf(place);
  const rows = [
    ["度分秒", notations.dms],
    ["十进制度", notations.decimal],
    ...(notations.plane === null ? [] : [["平面", notations.plane] as const]),
  ] as const;
  return (
    <dl className="kj-readings">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          <CopyButton text={value} label={`复制${name}坐标`} />
        </div>
      ))}
      <p className="kj-hint">CGCS2000 高斯-克吕格 {notations.zone}</p>
    </dl>
  );
}
