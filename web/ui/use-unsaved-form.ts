import type { FormInstance } from "antd";
import { useEffect, useRef } from "react";
import { isTyped, useUnsavedWork } from "./unsaved-work.ts";

interface UnsavedForm<Fields> {
  form: FormInstance<Fields>;
  /** what the person calls the form */
  label: string;
  /** its fields as they were opened; they must not move when the page is read anew */
  opened: object;
}

/** Whoever leaves while the form holds something else than when it was opened is asked first. */
export function useUnsavedForm<Fields>({ form, label, opened }: UnsavedForm<Fields>): void {
  const hold = useUnsavedWork((work) => work.hold);
  const before = useRef(opened);
  before.current = opened;
  useEffect(
    () => hold({ label, isUnsaved: () => isTyped(before.current, form.getFieldsValue(true)) }),
    [hold, label, form],
  );
}
