import { CaretDownOutlined, CaretRightOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { type ReactNode, useState } from "react";
import "./run.css";

interface ParameterFoldProps {
  /** all parameters in one line */
  line: string;
  /** how many differ from the policy pack */
  changedCount: number;
  /** the button that sets them back */
  resetLabel: string;
  onReset: () => void;
  /** the form */
  children: ReactNode;
}

/** The numbers a run goes by: one line, unfolded into a form, marked when they are no longer those of the pack. */
export function ParameterFold({ line, changedCount, resetLabel, onReset, children }: ParameterFoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="kj-parameter-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
        <span>{line}</span>
        {changedCount > 0 && <Tag color="gold">参数已改</Tag>}
      </button>
      {open && children}
      {open && changedCount > 0 && (
        <Button size="small" type="link" onClick={onReset}>
          {resetLabel}
        </Button>
      )}
    </>
  );
}
