import type { FailureId } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import { duplicateKeys, guessMapping, type Mapping, type Plan, planImport } from '@heard/shared/intake';
import type { Import, ImportInput } from '@heard/shared/intake/contract';
import { limits } from '@heard/shared/protocol';
import { useMemo, useState } from 'react';
import { importBoard, importNotes } from '../api/intake.ts';
import { intakeWording } from '../wording/intake.ts';
import { openFile } from './open-file.ts';
import { readPaste } from './read-paste.ts';
import type { Source, TableSource } from './source.ts';

/** A table somebody chose, with the choices made about it. */
export interface Draft {
  readonly fileName: string;
  readonly source: TableSource;
  readonly sheet: number;
  readonly mapping: Mapping;
  /** Numbers of the rows that are not to be added. */
  readonly leaveOut: ReadonlySet<number>;
  readonly known: ReadonlySet<string>;
  readonly roomLeft: number;
}

export type Step =
  | { readonly at: 'choose'; readonly failure: FailureId | null }
  | { readonly at: 'reading'; readonly fileName: string }
  | { readonly at: 'preview'; readonly draft: Draft }
  | { readonly at: 'adding'; readonly draft: Draft; readonly input: ImportInput }
  | {
      readonly at: 'refused';
      readonly draft: Draft;
      readonly input: ImportInput;
      readonly failure: FailureId;
    }
  | { readonly at: 'added'; readonly import: Import }
  | {
      readonly at: 'board';
      readonly fileName: string;
      readonly exported: unknown;
      readonly failure: FailureId | null;
      readonly busy: boolean;
    }
  | { readonly at: 'replaced' };

export interface ImportFlow {
  readonly step: Step;
  readonly plan: Plan | null;
  chooseFile(file: File): Promise<void>;
  choosePaste(text: string): void;
  change(changes: Partial<Pick<Draft, 'sheet' | 'mapping' | 'leaveOut'>>): void;
  add(): Promise<void>;
  replaceBoard(): Promise<void>;
  back(): void;
}

export interface BoardFacts {
  readonly sessionId: SessionId;
  /** The words of every note on the board now. */
  readonly existingNotes: () => readonly string[];
  /** How many more notes the board can hold. */
  readonly roomLeft: number;
}

/** The way of an import from choosing to done. Until it is done every choice stays, whatever fails. */
export function useImport(facts: BoardFacts): ImportFlow {
  const [step, setStep] = useState<Step>({ at: 'choose', failure: null });
  const draft = 'draft' in step ? step.draft : null;
  const plan = useMemo(() => (draft === null ? null : planOf(draft)), [draft]);

  const show = (source: Source, fileName: string) =>
    setStep(
      source.kind === 'board'
        ? { at: 'board', fileName, exported: source.exported, failure: null, busy: false }
        : { at: 'preview', draft: draftOf(source, fileName, facts) },
    );

  return {
    step,
    plan,
    async chooseFile(file) {
      const fileName = file.name.slice(-limits.lineCharacters);
      setStep({ at: 'reading', fileName });
      const source = await openFile(file);
      if (source.ok) show(source.value, fileName);
      else setStep({ at: 'choose', failure: source.failure });
    },
    choosePaste(text) {
      if (text.length > limits.fileBytes) setStep({ at: 'choose', failure: 'file-too-large' });
      else show(readPaste(text), intakeWording.paste.fileName);
    },
    change(changes) {
      if (draft !== null) setStep({ at: 'preview', draft: changed(draft, changes, facts, step.at) });
    },
    async add() {
      if (draft === null || plan === null || step.at === 'adding') return;
      // The same again goes by the same key: if only the answer was lost, nothing is added twice.
      const input = step.at === 'refused' ? step.input : inputOf(draft, plan);
      setStep({ at: 'adding', draft, input });
      const answer = await importNotes(facts.sessionId, input);
      if (answer.ok) setStep({ at: 'added', import: answer.value });
      else setStep({ at: 'refused', draft, input, failure: answer.failure });
    },
    async replaceBoard() {
      if (step.at !== 'board' || step.busy) return;
      setStep({ ...step, busy: true, failure: null });
      const answer = await importBoard(facts.sessionId, step.fileName, step.exported);
      setStep(answer.ok ? { at: 'replaced' } : { ...step, busy: false, failure: answer.failure });
    },
    back: () => setStep({ at: 'choose', failure: null }),
  };
}

function draftOf(source: TableSource, fileName: string, facts: BoardFacts): Draft {
  const fullest = source.sheets.reduce((best, { cells }, index, all) => {
    return cells.length > (all[best]?.cells.length ?? 0) && (all[0]?.cells.length ?? 0) < 2 ? index : best;
  }, 0);
  return {
    fileName,
    source,
    sheet: fullest,
    mapping: guessMapping(source.sheets[fullest]?.cells ?? []),
    leaveOut: new Set(),
    ...boardNow(facts),
  };
}

function boardNow({ existingNotes, roomLeft }: BoardFacts): Pick<Draft, 'known' | 'roomLeft'> {
  return { known: duplicateKeys(existingNotes()), roomLeft };
}

function changed(draft: Draft, changes: Partial<Draft>, facts: BoardFacts, at: Step['at']): Draft {
  const next = { ...draft, ...changes };
  if (next.sheet !== draft.sheet) {
    next.mapping = guessMapping(next.source.sheets[next.sheet]?.cells ?? []);
    next.leaveOut = new Set();
  }
  // After a refusal it may be that only the answer was lost: then the notes show as duplicates of the board.
  return at === 'refused' ? { ...next, ...boardNow(facts) } : next;
}

function planOf({ source, sheet, mapping, known, roomLeft, leaveOut }: Draft): Plan {
  return planImport(source.sheets[sheet]?.cells ?? [], mapping, { known, roomLeft, chosen: leaveOut });
}

function inputOf({ fileName }: Draft, plan: Plan): ImportInput {
  const rows = plan.rows.map(({ row }) => ({ ...row, tags: [...row.tags] }));
  return { key: newKey(), fileName, rows };
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
