/** @jsxImportSource react */
import { ContentState, Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { useEffect, useRef } from 'react';
import { labelsOf } from '../page/language.ts';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

/** The text of one part of a thread; the mobile site has a textarea in place of Draft.js. */
export type PartText = { kind: 'draft'; state: EditorState } | { kind: 'textarea'; value: string };

export function partText(kind: PartText['kind'], text: string): PartText {
  if (kind === 'textarea') return { kind, value: text };
  const content = ContentState.createFromText(text);
  return { kind, state: EditorState.moveSelectionToEnd(EditorState.createWithContent(content)) };
}

export function plainText(text: PartText): string {
  return text.kind === 'textarea' ? text.value : text.state.getCurrentContent().getPlainText('\n');
}

interface PostEditorProps {
  index: number;
  text: PartText;
  focused: boolean;
  onChange: (text: PartText) => void;
  onSubmit: () => void;
}

export function PostEditor({ index, text, focused, onChange, onSubmit }: PostEditorProps) {
  const editor = useRef<Editor>(null);
  const textarea = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) (editor.current ?? textarea.current)?.focus();
  }, [focused]);

  if (text.kind === 'textarea') {
    return (
      <div data-testid={`tweetTextarea_${index}`} className="editor">
        <textarea
          ref={textarea}
          aria-label={labels.postText}
          placeholder={labels.placeholder}
          rows={4}
          value={text.value}
          onChange={(event) => onChange({ kind: 'textarea', value: event.target.value })}
        />
      </div>
    );
  }
  return (
    <div data-testid={`tweetTextarea_${index}RichTextInputContainer`} className="editor">
      <Editor
        ref={editor}
        editorState={text.state}
        onChange={(state) => onChange({ kind: 'draft', state })}
        ariaLabel={labels.postText}
        ariaMultiline
        placeholder={labels.placeholder}
        webDriverTestID={`tweetTextarea_${index}`}
        stripPastedStyles
        keyBindingFn={(event) =>
          event.key === 'Enter' && (event.ctrlKey || event.metaKey)
            ? 'post'
            : getDefaultKeyBinding(event)
        }
        handleKeyCommand={(command) => {
          if (command !== 'post') return 'not-handled';
          onSubmit();
          return 'handled';
        }}
      />
    </div>
  );
}
