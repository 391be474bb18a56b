import type { EditPath } from "#domain/questionnaire/edit/apply-edit.ts";
import type { DraftRemark, DraftShape } from "#domain/questionnaire/edit/draft.ts";
import type { BuilderModel } from "./BuilderModel.ts";
import { type Place, pathOf, pointerOf } from "./place.ts";

/** One part of the file and what it becomes. */
interface Setting {
  readonly path: EditPath;
  readonly value: unknown;
}

/** The head, a section or a question being edited: its fields, and how to change them. */
export interface Part {
  readonly place: Place;
  readonly shape: DraftShape;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Id for a field on the screen; the same for one place, so that the focus stays. */
  readonly idOf: (field: string) => string;
  /** Sets a field, or one deeper in it; `undefined` takes it away. */
  readonly set: (field: string | EditPath, value: unknown) => void;
  /** Sets parts of the file, this one's or others', in one step; `undefined` takes a part away. */
  readonly setInFile: (...settings: readonly Setting[]) => void;
  /** Fields of this part as settings of the file. */
  readonly settings: (fields: Readonly<Record<string, unknown>>) => Setting[];
  /** What is wrong at a JSON pointer of the file. */
  readonly problemInFile: (pointer: string) => string | undefined;
  /** What is wrong with a field, in words for beside it. */
  readonly problemOf: (field: string) => string | undefined;
  /** What is wrong with a field as a whole, or should be looked at again: not with what lies in it. */
  readonly problemAt: (field: string) => string | undefined;
}

/** The part at a place, as the editors use it. */
export function partAt(model: BuilderModel, place: Place, fields: Part["fields"]): Part | undefined {
  const { shape, remarks } = model.draft.value;
  if (shape === undefined) return undefined;
  const pointer = pointerOf(place);
  return {
    place,
    shape,
    fields,
    idOf: (field) => `part${pointer.replaceAll("/", "-")}-${field}`,
    set: (field, value) =>
      model.edit({ kind: "set", path: [...pathOf(place), ...(typeof field === "string" ? [field] : field)], value }),
    setInFile: (...settings) => model.edit(...settings.map((one) => ({ kind: "set" as const, ...one }))),
    settings: (values) => Object.entries(values).map(([field, value]) => ({ path: [...pathOf(place), field], value })),
    problemInFile: (at) => errorAt(remarks, at),
    problemOf: (field) => errorAt(remarks, `${pointer}/${field}`),
    problemAt: (field) => remarks.find(({ path }) => path === `${pointer}/${field}`)?.text,
  };
}

function errorAt(remarks: readonly DraftRemark[], pointer: string): string | undefined {
  const own = remarks.filter(
    ({ path, severity }) => severity === "error" && (path === pointer || path.startsWith(`${pointer}/`)),
  );
  return own[0]?.text;
}

/** "" takes the field out of the file instead of leaving an empty one. */
export const textOrNothing = (text: string): string | undefined => (text === "" ? undefined : text);

/** A number typed into a text field; what is no number goes into the file as typed, so that the linter says so. */
export function numberOrNothing(text: string): number | string | undefined {
  if (text.trim() === "") return undefined;
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) ? number : text;
}
