import type { z } from "zod";
import type { InputVersion } from "#contract/provenance";
import type { RunHead } from "#contract/runs";
import { engineText, inputsText } from "#gis/provenance/provenance-text";
import "./run.css";

interface ProvenanceLineProps {
  run: z.infer<typeof RunHead>;
  inputs: readonly InputVersion[];
  nameOf: (mineId: string) => string;
}

/** In small print, what one finding was computed with and from: enough to compute it again. */
export function ProvenanceLine({ run, inputs, nameOf }: ProvenanceLineProps) {
  const records = inputsText(inputs, nameOf);
  return (
    <p className="kj-provenance">
      {engineText(run)}
      {records && ` · ${records}`}
    </p>
  );
}
