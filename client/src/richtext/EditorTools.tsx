import { type Editor, useEditorState } from '@tiptap/react';
import type { MouseEvent } from 'react';
import { Button } from '../ui/button/Button.tsx';
import { IconButton } from '../ui/button/IconButton.tsx';
import { BoldIcon, ItalicIcon, ListIcon, NumberedListIcon } from '../ui/icon/Icon.tsx';
import { Toolbar } from '../ui/toolbar/Toolbar.tsx';
import { richTextWording as wording } from '../wording/richtext.ts';
import styles from './rich-text.module.css';

const tools = [
  { label: wording.bold, icon: <BoldIcon />, name: 'bold', run: (e: Editor) => chain(e).toggleBold() },
  {
    label: wording.italic,
    icon: <ItalicIcon />,
    name: 'italic',
    run: (e: Editor) => chain(e).toggleItalic(),
  },
  {
    label: wording.bullets,
    icon: <ListIcon />,
    name: 'bulletList',
    run: (e: Editor) => chain(e).toggleBulletList(),
  },
  {
    label: wording.numbers,
    icon: <NumberedListIcon />,
    name: 'orderedList',
    run: (e: Editor) => chain(e).toggleOrderedList(),
  },
] as const;

function chain(editor: Editor) {
  return editor.chain().focus();
}

/** Pressing a tool leaves the caret, and the keyboard of a phone, where they are. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

export function EditorTools({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const active = useEditorState({
    editor,
    selector: (state) =>
      tools
        .filter(({ name }) => state.editor.isActive(name))
        .map(({ name }) => name)
        .join(),
  }).split(',');
  return (
    <div className={styles.tools}>
      <Toolbar label={wording.tools}>
        {tools.map(({ label, icon, name, run }) => (
          <IconButton
            key={name}
            label={label}
            icon={icon}
            tooltip="top"
            size="small"
            aria-pressed={active.includes(name)}
            onMouseDown={keepFocus}
            onClick={() => run(editor).run()}
          />
        ))}
      </Toolbar>
      <Button size="small" onClick={onDone}>
        {wording.done}
      </Button>
    </div>
  );
}
