import { limits } from '@heard/shared/protocol';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import type { XmlFragment } from 'yjs';
import { type LiveSession, useLive, useReadOnly } from '../sync/index.ts';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { richTextWording as wording } from '../wording/richtext.ts';
import { AlsoWriting } from './AlsoWriting.tsx';
import { EditorTools } from './EditorTools.tsx';
import { type EditedText, fragmentOf, isDeleted } from './edited-text.ts';
import { LengthLimit, lengthOf } from './length-limit.ts';
import { reducePasted } from './pasted-html.ts';
import styles from './rich-text.module.css';
import { inputRules, richTextExtensions } from './schema.ts';
import { SharedText, shareHistory } from './shared-text.ts';

export type RichTextEditorProps = EditedText & {
  /** What is being written, for people who do not see it. */
  readonly label: string;
  /** Escape, Ctrl+Enter or the button. Everything typed is in the text already. */
  readonly onDone: () => void;
  /** Puts the caret at the end. */
  readonly autoFocus?: boolean;
  /** What is typed until done is one step of undo, together with the act before it, such as adding the note. */
  readonly singleStep?: boolean;
};

/** How near the limit the count of characters is shown. */
const nearLimit = limits.textCharacters - 400;

/** Writes straight into a text that others may be writing in too. */
export default function RichTextEditor(props: RichTextEditorProps) {
  const live = useLive();
  // Held for as long as this is open: a text that is replaced as a whole stays the same shared object.
  const [fragment] = useState(() => fragmentOf(live.board, props));
  return fragment === undefined ? null : <OpenEditor {...props} live={live} fragment={fragment} />;
}

type OpenEditorProps = RichTextEditorProps & { readonly live: LiveSession; readonly fragment: XmlFragment };

function OpenEditor(props: OpenEditorProps) {
  const { live, id } = props;
  const [refused, setRefused] = useState(false);
  const noteId = useId();
  const editor = useSharedEditor(props, noteId, () => setRefused(true));
  useOneHistory(live, props.singleStep ?? false);
  useToldEditing(props);
  useDoneWhenReadOnly(props);
  useEffect(() => {
    if (editor === null) return;
    const taken = () => setRefused(false);
    editor.on('update', taken);
    return () => {
      editor.off('update', taken);
    };
  }, [editor]);
  const { autoFocus = false } = props;
  useEffect(() => {
    // tiptap's own autofocus is too early where the page was slow to put the text in its place.
    if (autoFocus && editor !== null && !editor.isDestroyed) editor.commands.focus('end');
  }, [editor, autoFocus]);
  if (editor === null) return null;
  return (
    <div className={styles.editor}>
      <div className={styles.box}>
        <EditorContent editor={editor} className={styles.text} />
      </div>
      <EditorTools editor={editor} onDone={props.onDone} />
      <div id={noteId} role="status">
        <AlsoWriting id={id} />
        <Count editor={editor} />
        {refused && <p className={styles.refused}>{wording.refused(limits.textCharacters)}</p>}
      </div>
    </div>
  );
}

function useSharedEditor(props: OpenEditorProps, noteId: string, onRefused: () => void): Editor | null {
  const { live, fragment, autoFocus } = props;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  return useEditor(
    {
      extensions: [
        ...richTextExtensions,
        LengthLimit.configure({ most: limits.textCharacters, onRefused }),
        SharedText.configure({
          fragment,
          undo: () => live.undo.undo(),
          redo: () => live.undo.redo(),
          done: () => latest.current.onDone(),
        }),
      ],
      autofocus: autoFocus ? 'end' : false,
      // A style element in the page would be against the content security policy; the style sheet has what it needs.
      injectCSS: false,
      enableInputRules: inputRules,
      enablePasteRules: false,
      editorProps: {
        attributes: () => ({
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': latest.current.label,
          'aria-describedby': noteId,
          dir: 'auto',
        }),
        transformPastedHTML: reducePasted,
      },
    },
    [fragment],
  );
}

/** Whoever may only read from now on could go on typing here, and nothing of it would be kept. */
function useDoneWhenReadOnly({ onDone }: OpenEditorProps): void {
  const readOnly = useReadOnly();
  useEffect(() => {
    if (readOnly) onDone();
  }, [readOnly, onDone]);
}

/** Longer than anybody stays in one text, in milliseconds. */
const untilDone = 24 * 60 * 60 * 1000;

/** What is typed goes into the history of this browser's acts, never into the step of an act before or after it. */
function useOneHistory({ undo }: LiveSession, singleStep: boolean): void {
  useEffect(() => {
    const pause = undo.manager.captureTimeout;
    shareHistory(undo.manager);
    if (singleStep) undo.manager.captureTimeout = untilDone;
    else undo.newStep();
    return () => {
      undo.manager.captureTimeout = pause;
      undo.newStep();
    };
  }, [undo, singleStep]);
}

/** Lets the others see who is writing where, and says so where the text was deleted under the writer's hands. */
function useToldEditing({ live, table, id }: OpenEditorProps): void {
  useEffect(() => {
    live.presence.tell({ editing: id });
    let deleted = false;
    const stop = live.watch.record(id, () => {
      if (deleted || !isDeleted(live.board, table, id)) return;
      deleted = true;
      showToast(wording.deletedMeanwhile);
    });
    return () => {
      stop();
      live.presence.tell({ editing: null });
    };
  }, [live, table, id]);
}

function Count({ editor }: { readonly editor: Editor }) {
  // Nothing while nothing is shown: it would be drawn anew with every letter.
  const length = useEditorState({
    editor,
    selector: (state) => {
      const characters = lengthOf(state.editor.state.doc);
      return characters < nearLimit ? null : characters;
    },
  });
  return length !== null && <p className={styles.note}>{wording.count(length, limits.textCharacters)}</p>;
}
