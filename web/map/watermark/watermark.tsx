import { useMemo } from "react";
import { useWatermark } from "./use-watermark.ts";
import { watermarkTile } from "./watermark-tile.ts";
import "./watermark.css";

/** 水印: who looks and when, over a map that shows restricted data; clicks go through it. */
export function Watermark() {
  const words = useWatermark();
  const image = useMemo(() => words && `url(${watermarkTile(words).toDataURL()})`, [words]);
  if (!words || !image) return null;
  return <div className="kj-watermark" data-words={words} aria-hidden style={{ backgroundImage: image }} />;
}
