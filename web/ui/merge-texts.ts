export interface MergedField<Field extends string> {
  field: Field;
  /** what stood when the form was opened, what the person made of it, and what stands now */
  seen: string;
  own: string;
  stored: string;
  /** all that each of the three says, for what one field says of another */
  whole: Record<"seen" | "own" | "stored", Record<Field, string>>;
  /** the person and somebody else both changed it, and not to the same */
  disputed: boolean;
}

/**
 * Three states of a form's texts laid side by side: every field that either side changed, and the texts with the person's own changes
 * laid on what is stored now. Nothing is decided here: the person sees all of it before anything is sent again.
 */
export function mergeTexts<Field extends string>(
  seen: Record<Field, string>,
  own: Record<Field, string>,
  stored: Record<Field, string>,
): { fields: MergedField<Field>[]; kept: Record<Field, string> } {
  const names = Object.keys(seen) as Field[];
  const kept = { ...stored };
  const fields = names.flatMap((field): MergedField<Field>[] => {
    const isOwn = own[field] !== seen[field];
    const isTheirs = stored[field] !== seen[field];
    if (isOwn) kept[field] = own[field];
    const disputed = isOwn && isTheirs && own[field] !== stored[field];
    const whole = { seen, own, stored };
    const merged = { field, seen: seen[field], own: own[field], stored: stored[field], whole, disputed };
    return isOwn || isTheirs ? [merged] : [];
  });
  return { fields, kept };
}
