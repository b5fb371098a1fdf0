import { useMay } from "../shell/person.ts";
import { InspectionTab } from "./inspection-tab.tsx";

/** The leaf of a dossier that only discipline inspection has; to everybody else there is none. */
export function useInspectionLeaf() {
  const may = useMay();
  if (!may("inspection.read")) return [];
  return [
    {
      key: "inspection",
      label: "督查",
      children: (mineId: string) => <InspectionTab mineId={mineId} />,
    },
  ];
}
