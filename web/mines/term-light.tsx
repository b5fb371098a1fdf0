import { termLight } from "./days-left.ts";

const marks = { red: "■", yellow: "▲", green: "●", none: "○" } as const;
const names = { red: "红灯", yellow: "黄灯", green: "绿灯", none: "无" } as const;

interface TermLightMarkProps {
  validTo: string | null;
  today: string;
}

/** End of validity with its light and the days left; shape and words say it too, not colour alone. */
export function TermLightMark({ validTo, today }: TermLightMarkProps) {
  const { light, text } = termLight(validTo, today);
  return (
    <span className="kj-term" title={text}>
      <span className={`kj-light kj-light-${light}`} role="img" aria-label={names[light]}>
        {marks[light]}
      </span>
      {validTo && <span>{validTo}</span>}
      <span className="kj-term-days">{text}</span>
    </span>
  );
}
