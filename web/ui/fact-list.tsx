import type { ReactNode } from "react";

interface FactListProps {
  facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Names and values in two columns. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className="kj-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
