/** @jsxImportSource react */
import { useId, useState } from 'react';
import { labelsOf } from '../page/language.ts';
import { LexicalField, useField, useFieldText } from '../page/lexical-field.tsx';
import { publish } from '../page/posted.ts';
import { PressButton } from '../page/press-button.tsx';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

interface Comment {
  id: number;
  text: string;
}

/** Somebody is about to be named: the site lists who it may be. */
const SUGGESTED = /@ma\w*$/;
const FRIEND = 'Maija Meikäläinen';

let nextComment = 1;
const newComment = (text: string): Comment => ({ id: nextComment++, text });

/** Comments of one article, with replies and editing. */
export function Comments() {
  const [comments, setComments] = useState(() => [newComment(labels.firstComment)]);
  const [replying, setReplying] = useState<number>();
  const [editing, setEditing] = useState<number>();
  const add = (text: string) => setComments((all) => [...all, newComment(text)]);
  return (
    <div className="comments">
      {comments.map((comment) => (
        <div key={comment.id} role="article" className="comment">
          {editing === comment.id ? (
            <CommentForm
              surface="facebook-edit-comment"
              placeholder={labels.editComment}
              initialText={comment.text}
              onDone={(text) => {
                setEditing(undefined);
                setComments((all) =>
                  all.map((each) => (each.id === comment.id ? { ...each, text } : each)),
                );
              }}
            />
          ) : (
            <div dir="auto">{comment.text}</div>
          )}
          <PressButton
            className="link"
            data-practice="reply"
            onPress={() => setReplying(comment.id)}
          >
            {labels.reply}
          </PressButton>
          <PressButton
            className="link"
            data-practice="edit-comment"
            onPress={() => setEditing(comment.id)}
          >
            {labels.edit}
          </PressButton>
          {replying === comment.id && (
            <CommentForm
              surface="facebook-reply"
              placeholder={labels.replyAs}
              onDone={(text) => {
                setReplying(undefined);
                add(text);
              }}
            />
          )}
        </div>
      ))}
      <CommentForm surface="facebook-comment" placeholder={labels.commentAs} onDone={add} />
    </div>
  );
}

function CommentForm(props: {
  surface: string;
  placeholder: string;
  initialText?: string;
  onDone: (text: string) => void;
}) {
  const initialText = props.initialText ?? '';
  const field = useField({ lines: 'breaks', emojiPictures: true, initialText });
  const text = useFieldText(field);
  const [active, setActive] = useState(false);
  const list = useId();
  const empty = text.trim() === '';
  const named = SUGGESTED.test(text);
  const submit = () => {
    if (empty) return;
    publish({ surface: props.surface, text: field.text() });
    const done = field.text();
    field.setText('');
    props.onDone(done);
  };
  return (
    <form role="presentation" className="comment-form" onSubmit={(event) => event.preventDefault()}>
      <div onFocus={() => setActive(true)} data-practice={props.surface}>
        <LexicalField
          field={field}
          focused={props.surface !== 'facebook-comment'}
          placeholder={props.placeholder}
          aria-label={props.placeholder}
          {...(named && { 'aria-controls': list, 'aria-activedescendant': `${list}-1` })}
          onEnter={(event) => {
            if (event.shiftKey) return false;
            // Enter takes the marked name of the open list.
            if (named) field.setText(text.replace(SUGGESTED, `${FRIEND} `));
            else submit();
            return true;
          }}
        />
        {named && (
          <ul id={list} role="listbox" className="suggestions">
            <li id={`${list}-1`} role="option" aria-selected="true">
              {FRIEND}
            </li>
          </ul>
        )}
      </div>
      {(active || !empty) && (
        <ul>
          <li id="focused-state-composer-submit">
            <span>
              <PressButton
                key={text}
                aria-label={labels.comment}
                disabled={empty}
                onPress={submit}
                className="send"
              >
                ➤
              </PressButton>
            </span>
          </li>
        </ul>
      )}
    </form>
  );
}
