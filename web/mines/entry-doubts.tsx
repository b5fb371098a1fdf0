import { Button } from "antd";
import type { EntryDoubt } from "#gis/check/entry-doubt";

interface EntryDoubtsProps {
  doubts: readonly EntryDoubt[];
  /** puts what was probably meant into its field */
  onTake: (field: string, value: string) => void;
}

/** What is odd about the fields above, each with the numbers and, where one can be named, the value that was probably meant. */
export function EntryDoubts({ doubts, onTake }: EntryDoubtsProps) {
  return doubts.map(({ code, field, message, meant }) => (
    <p key={code} className="kj-hint kj-doubt" role="status">
      ⚠ {message}{" "}
      {meant && (
        <Button size="small" onClick={() => onTake(field, meant.value)}>
          改为 {meant.text}
        </Button>
      )}
    </p>
  ));
}
