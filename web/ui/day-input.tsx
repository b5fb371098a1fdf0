import { DatePicker } from "antd";
import dayjs from "dayjs";

interface DayInputProps {
  /** YYYY-MM-DD, or empty */
  value?: string;
  onChange?: (text: string) => void;
  id?: string;
  disabled?: boolean;
  "aria-label"?: string;
}

/** First how a day is written, then the ways in which it may be typed. */
const spellings = ["YYYY-MM-DD", "YYYY-M-D", "YYYYMMDD", "YYYY/M/D", "YYYY.M.D", "YYYY年M月D日"];

/** A day as the register holds it, typed or chosen from a calendar; what is no day is not taken. */
export function DayInput({ value = "", onChange, ...field }: DayInputProps) {
  return (
    <DatePicker
      {...field}
      className="kj-day-input"
      // Enter takes the day that was typed: it must not send the form around it
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      format={spellings}
      placeholder="年-月-日"
      value={value === "" ? null : dayjs(value)}
      onChange={(day) => onChange?.(day ? day.format("YYYY-MM-DD") : "")}
    />
  );
}
