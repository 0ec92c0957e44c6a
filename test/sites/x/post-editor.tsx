/** @jsxImportSource react */
import { ContentState, Editor, EditorState, getDefaultKeyBinding, Modifier } from 'draft-js';
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
  const mention = mentionAtCaret(text.state);
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
        handleReturn={(event) => {
          if (mention === undefined || event.ctrlKey || event.metaKey) return 'not-handled';
          onChange({ kind: 'draft', state: completeMention(text.state, mention) });
          return 'handled';
        }}
        handleKeyCommand={(command) => {
          if (command !== 'post') return 'not-handled';
          onSubmit();
          return 'handled';
        }}
      />
      {mention !== undefined && (
        <div role="listbox" data-testid="typeaheadDropdown" className="typeahead">
          <div role="option" aria-selected="true" data-testid="typeaheadResult">
            {HANDLE}
          </div>
        </div>
      )}
    </div>
  );
}

const HANDLE = '@hangonkaupunki';

/** What is written of a handle up to the caret: the suggestions are open then. */
function mentionAtCaret(state: EditorState): string | undefined {
  const selection = state.getSelection();
  const block = state.getCurrentContent().getBlockForKey(selection.getStartKey());
  const written = /(?:^|\s)(@\w*)$/.exec(block.getText().slice(0, selection.getStartOffset()))?.[1];
  return written !== HANDLE && written && HANDLE.startsWith(written) ? written : undefined;
}

function completeMention(state: EditorState, mention: string): EditorState {
  const caret = state.getSelection();
  const written = caret.merge({ anchorOffset: caret.getStartOffset() - mention.length });
  const content = Modifier.replaceText(state.getCurrentContent(), written, `${HANDLE} `);
  return EditorState.push(state, content, 'insert-characters');
}
