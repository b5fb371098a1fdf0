import { InboxOutlined } from "@ant-design/icons";
import { type DragEvent, useState } from "react";
import type { SourceFile } from "./source-file.ts";

interface DropZoneProps {
  onFile: (file: SourceFile) => void;
  title?: string;
  hints?: readonly string[];
}

const coordinateFiles = [
  "国土 TXT、公示坐标表、拐点坐标表（Excel、CSV）、WKT 表（CSV）、区域坐标、GeoJSON",
  "Shapefile（压缩成 zip）、KML/KMZ、GeoPackage、DXF",
  "不超过 500 MB，中断可续传",
  "先识别、核对，确认后才入库",
];
/** Where a file is dropped or chosen. Anything is tried; the reader says what it makes of it. */
export function DropZone({
  onFile,
  title = "把坐标文件拖到这里，或点击选择文件",
  hints = coordinateFiles,
}: DropZoneProps) {
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file) onFile(file);
  };
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the file input inside does the same by keyboard
    <div
      className={over ? "kj-drop kj-drop-over" : "kj-drop"}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files[0]);
      }}
    >
      <label>
        <input
          type="file"
          className="kj-visually-hidden"
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = "";
          }}
        />
        <InboxOutlined aria-hidden />
        <strong>{title}</strong>
        {hints.map((hint) => (
          <span key={hint}>{hint}</span>
        ))}
      </label>
    </div>
  );
}
