import {
  CaretDownOutlined,
  CaretRightOutlined,
  DoubleLeftOutlined,
  DoubleRightOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { Resizer } from "../ui/resizer.tsx";
import { DayChooser } from "./day-chooser.tsx";
import { useLayout } from "./layout-store.ts";

interface Section {
  title: string;
  content: ReactNode;
}

/** Left column: the day that is shown, and folding sections (行政区, 图层目录). */
export function LeftColumn({ sections }: { sections: readonly Section[] }) {
  const { leftOpen, leftWidthPx, change } = useLayout();
  if (!leftOpen) {
    return (
      <nav className="kj-left kj-left-folded" aria-label="目录">
        <Button
          type="text"
          size="small"
          aria-label="展开目录"
          icon={<DoubleRightOutlined />}
          onClick={() => change({ leftOpen: true })}
        />
      </nav>
    );
  }
  return (
    <nav className="kj-left" aria-label="目录" style={{ width: leftWidthPx }}>
      <Resizer
        label="目录宽度"
        edge="right"
        sizePx={leftWidthPx}
        minPx={180}
        maxPx={420}
        onChange={(px) => change({ leftWidthPx: px })}
      />
      <Button
        className="kj-left-fold"
        type="text"
        size="small"
        aria-label="收起目录"
        icon={<DoubleLeftOutlined />}
        onClick={() => change({ leftOpen: false })}
      />
      <DayChooser />
      {sections.map((section) => (
        <FoldingSection key={section.title} {...section} />
      ))}
    </nav>
  );
}

function FoldingSection({ title, content }: Section) {
  const [open, setOpen] = useState(true);
  return (
    <section className="kj-section" data-open={open}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <CaretDownOutlined /> : <CaretRightOutlined />} {title}
        </button>
      </h2>
      {open && <div className="kj-section-body">{content}</div>}
    </section>
  );
}
