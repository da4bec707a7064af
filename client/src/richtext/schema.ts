import { Extension, type Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/**
 * What people may write: paragraphs, bulleted and numbered lists, bold, italic, and nothing else. Whatever is pasted is
 * reduced to this. The names of the nodes are those that shared/board reads from a text.
 */
export const richTextExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
  Extension.create({
    name: 'newParagraph',
    addKeyboardShortcuts() {
      // There are no line breaks inside a paragraph, so this key does what Enter does.
      return { 'Shift-Enter': () => this.editor.commands.keyboardShortcut('Enter') };
    },
  }),
];

/** A list begins by typing its mark; stars and underscores stay what people typed. */
export const inputRules = ['bulletList', 'orderedList'];
