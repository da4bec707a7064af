import { type RefObject, useRef, useState } from 'react';
import { organiserWording as words } from '../wording/organiser.ts';

/** What a field takes from its form, whether it has one line or several. */
interface FormField {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly error: string | false;
}

type TextIn<Values> = { [Name in keyof Values]: Values[Name] extends string ? Name : never }[keyof Values];

export interface TitledForm<Values> {
  readonly values: Values;
  readonly change: (part: Partial<Values>) => void;
  /** Something was typed that closing would lose. */
  readonly changed: boolean;
  /** Whether it may be sent; marks the title where it is missing, and goes to it. */
  readonly check: () => boolean;
  /** `refused` are the parts that the server found not in the right form. */
  readonly title: (
    refused: readonly string[],
  ) => FormField & { readonly ref: RefObject<HTMLInputElement | null> };
  readonly text: (name: TextIn<Values> & string, refused: readonly string[]) => FormField;
}

/** The values of a form of which only the title must be filled in. */
export function useTitledForm<Values extends { readonly title: string }>(before: Values): TitledForm<Values> {
  const [values, setValues] = useState(before);
  const [titleMissing, setTitleMissing] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const change = (part: Partial<Values>) => setValues({ ...values, ...part });
  const text: TitledForm<Values>['text'] = (name, refused) => ({
    value: String(values[name]),
    onChange: ({ target }) => change({ [name]: target.value } as unknown as Partial<Values>),
    error: refused.includes(name) && words.checkField,
  });
  return {
    values,
    change,
    changed: JSON.stringify(values) !== JSON.stringify(before),
    check() {
      const missing = values.title.trim() === '';
      setTitleMissing(missing);
      if (missing) titleField.current?.focus();
      return !missing;
    },
    title(refused) {
      const field = text('title' as TextIn<Values> & string, refused);
      return { ...field, error: titleMissing ? words.titleMissing : field.error, ref: titleField };
    },
    text,
  };
}
