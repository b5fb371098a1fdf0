import { DatePicker, type DatePickerProps } from "antd";
import dayjs from "dayjs";
import { type AriaAttributes, useState } from "react";
import "dayjs/locale/zh-cn";

interface DayInputProps extends AriaAttributes, Pick<DatePickerProps, "id" | "disabled"> {
  /** "YYYY-MM-DD", or "" while there is no day */
  value?: string;
  onChange?: (day: string) => void;
}

/** First how a day is written, then the ways in which it may be typed. */
const spellings = ["YYYY-MM-DD", "YYYY-M-D", "YYYYMMDD", "YYYY/M/D", "YYYY.M.D", "YYYY年M月D日"];

/** A day as the register holds it, typed or chosen from a Chinese calendar; what is no day is not taken. */
export function DayInput({ value = "", onChange, ...field }: DayInputProps) {
  const [open, setOpen] = useState(false);
  return (
    <DatePicker
      {...field}
      className="kj-day-input"
      placeholder="年-月-日"
      // the button to empty it would be the next stop of the Tab key, with the calendar still open
      allowClear={!field["aria-required"]}
      data-calendar={open ? "open" : "closed"}
      onOpenChange={setOpen}
      // Enter takes the day that was typed: it must not send the form around it
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      format={spellings}
      value={value === "" ? null : dayjs(value)}
      onChange={(day) => onChange?.(day === null ? "" : day.format("YYYY-MM-DD"))}
    />
  );
}
