import type { ReactNode } from "react";

interface DrillButtonProps {
  /** what the list will hold, for those who cannot see the place of the number */
  label: string;
  onDrill: () => void;
  children: ReactNode;
}

/** A number that opens the list it was counted from. */
export function DrillButton({ label, onDrill, children }: DrillButtonProps) {
  return (
    <button type="button" className="kj-drill" title={`查看名单：${label}`} onClick={onDrill}>
      {children}
    </button>
  );
}
