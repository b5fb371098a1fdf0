import type { RegisterListRow } from "#contract/register-lists";
import type { CellValues } from "#gis/register-lists/read-cell";
import type { CellIssue } from "#gis/register-lists/read-row";
import type { FieldChange } from "#gis/register-lists/row-changes";

/** A row of a list as it waits for its reviewer. */
export interface ComparedRow {
  kind: RegisterListRow["kind"];
  doubtful: boolean;
  name: string;
  licenceNumber: string | null;
  mineId: string | null;
  /** versions of the mine's records when it was compared; null for a mine the register does not know */
  seen: string | null;
  body: {
    row: number | null;
    changes: FieldChange[];
    issues: CellIssue[];
    /** what a new mine would be registered with */
    values: CellValues;
    addable: boolean;
  };
}
