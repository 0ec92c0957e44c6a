/** @jsxImportSource react */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { type HTMLAttributes, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { EmojiNode, registerEmojiPictures } from './emoji-node.ts';

interface FieldOptions {
  /** `paragraphs`: one `<p>` per line (rich text). `breaks`: one `<p>` with `<br>`s (plain text). */
  lines: 'paragraphs' | 'breaks';
  emojiPictures?: boolean;
  initialText?: string;
}

/** A Lexical editor that outlives its element: a later step of a dialog may take that away. */
export interface Field {
  editor: LexicalEditor;
  /** One `\n` per line break the person sees. */
  text: () => string;
  setText: (text: string) => void;
  subscribe: (listener: () => void) => () => void;
}

function createField({ lines, emojiPictures = false, initialText = '' }: FieldOptions): Field {
  const editor = createEditor({
    namespace: 'practice',
    nodes: [EmojiNode],
    onError: (error) => {
      throw error;
    },
  });
  if (lines === 'paragraphs') registerRichText(editor);
  else registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  if (emojiPictures) registerEmojiPictures(editor);
  const field: Field = {
    editor,
    text: () => editor.getEditorState().read(visibleText),
    setText: (text) => editor.update(() => $setText(text, lines), { discrete: true }),
    subscribe: (listener) => editor.registerUpdateListener(listener),
  };
  field.setText(initialText);
  return field;
}

function visibleText(): string {
  return $getRoot()
    .getChildren()
    .map((child) => child.getTextContent())
    .join('\n');
}

function $setText(text: string, lines: FieldOptions['lines']): void {
  const root = $getRoot().clear();
  const [first = '', ...rest] = text.split('\n');
  let paragraph = $createParagraphNode();
  root.append(paragraph);
  if (first !== '') paragraph.append($createTextNode(first));
  for (const line of rest) {
    if (lines === 'paragraphs') {
      paragraph = $createParagraphNode();
      root.append(paragraph);
    } else paragraph.append($createLineBreakNode());
    if (line !== '') paragraph.append($createTextNode(line));
  }
  root.selectEnd();
}

/** Options of the first render count. */
export function useField(options: FieldOptions): Field {
  const [field] = useState(() => createField(options));
  return field;
}

export function useFieldText(field: Field): string {
  return useSyncExternalStore(field.subscribe, field.text);
}

interface LexicalFieldProps extends HTMLAttributes<HTMLDivElement> {
  field: Field;
  placeholder: string;
  focused?: boolean;
  /** Called for Enter; true when the site took it, and the editor shall not. */
  onEnter?: (event: KeyboardEvent) => boolean;
}

export function LexicalField(props: LexicalFieldProps) {
  const { field, placeholder, focused = false, onEnter, ...attributes } = props;
  const element = useRef<HTMLDivElement>(null);
  const enter = useRef(onEnter);
  enter.current = onEnter;
  const empty = useFieldText(field) === '';

  useEffect(() => {
    field.editor.setRootElement(element.current);
    if (focused) field.editor.focus();
    const stop = field.editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event === null || event.isComposing || !enter.current?.(event)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
    return () => {
      stop();
      field.editor.setRootElement(null);
    };
  }, [field, focused]);

  return (
    <div className="lexical">
      <div
        ref={element}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        spellCheck
        tabIndex={0}
        aria-placeholder={placeholder}
        {...attributes}
      />
      {empty && (
        <div className="placeholder" aria-hidden="true">
          {placeholder}
        </div>
      )}
    </div>
  );
}
