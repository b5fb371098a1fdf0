import { create } from "zustand";

/** With what a form is lost: with the dossier it stands in, or with the panel of its path. */
export type UnsavedPlace = "dossier" | "path";

interface HeldForm {
  /** what the person calls it */
  label: string;
  /** whether it holds something that is not saved, at the moment of asking */
  isUnsaved: () => boolean;
  /** in the dossier unless it is said otherwise */
  place?: UnsavedPlace;
}

interface UnsavedWork {
  /** the forms that are open */
  forms: ReadonlySet<HeldForm>;
  /** what waits for the person's answer; null: nothing is asked */
  asked: { forms: readonly HeldForm[]; labels: string[]; go: () => void; stay: () => void } | null;
  /** looks after a form until the function that comes back is called */
  hold: (form: HeldForm) => () => void;
  answer: (isGivenUp: boolean) => void;
}

/** What a person has typed and not saved, wherever it stands. */
export const useUnsavedWork = create<UnsavedWork>((set, get) => ({
  forms: new Set(),
  asked: null,
  hold: (form) => {
    set(({ forms }) => ({ forms: new Set([...forms, form]) }));
    return () => set(({ forms }) => ({ forms: new Set([...forms].filter((one) => one !== form)) }));
  },
  answer: (isGivenUp) => {
    const { asked, forms } = get();
    const kept = [...forms].filter((form) => !isGivenUp || !asked?.forms.includes(form));
    set({ asked: null, forms: new Set(kept) });
    if (isGivenUp) asked?.go();
    else asked?.stay();
  },
}));

const unsavedForms = () => [...useUnsavedWork.getState().forms].filter(({ isUnsaved }) => isUnsaved());
const unsavedAt = (places: readonly UnsavedPlace[]) =>
  unsavedForms().filter(({ place = "dossier" }) => places.includes(place));
export const hasUnsavedWork = () => unsavedForms().length > 0;
export const hasUnsavedAt = (place: UnsavedPlace) => unsavedAt([place]).length > 0;

/** Goes where what is unsaved there would be lost only when the person has said so; with nothing unsaved, at once. */
export function leaveUnsaved(
  go: () => void,
  stay: () => void = () => undefined,
  places: readonly UnsavedPlace[] = ["dossier"],
): void {
  const forms = unsavedAt(places);
  const labels = [...new Set(forms.map(({ label }) => label))];
  if (labels.length > 0) useUnsavedWork.setState({ asked: { forms, labels, go, stay } });
  else go();
}

/** Whether a form holds anything else than when it was opened; a field that is absent is an empty one. */
export function isTyped(opened: object, typed: object): boolean {
  const before = new Map<string, unknown>(Object.entries(opened));
  return Object.entries(typed).some(([field, value]) => (value ?? "") !== (before.get(field) ?? ""));
}
