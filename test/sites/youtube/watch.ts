import { element } from '../page/dom.ts';
import { labelsOf } from '../page/language.ts';
import { publish } from '../page/posted.ts';
import { commentBox, shapedButton } from './commentbox.ts';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

/** A video with its comments; the box opens from a placeholder, and each comment can be answered. */
export function watchPage(): HTMLElement {
  const comments = element('div', { id: 'contents' }, ...labels.feed.map((text) => comment(text)));
  const simpleBox = element('ytd-comment-simplebox-renderer', { id: 'simple-box' });
  const placeholder = element(
    'div',
    { id: 'placeholder-area', tabindex: '0', role: 'button', onClick: () => open() },
    labels.addComment,
  );
  const close = () => simpleBox.replaceChildren(placeholder);
  const open = () => {
    const { box, focus } = commentBox({
      placeholder: labels.addComment,
      button: labels.comment,
      onCancel: close,
      onSubmit: (text) => {
        publish({ surface: 'youtube-comment', text });
        comments.prepend(comment(text));
        close();
      },
    });
    simpleBox.replaceChildren(box);
    focus();
  };
  close();
  return element(
    'ytd-watch-flexy',
    {},
    element('div', { id: 'player' }),
    element('h1', {}, labels.video),
    element(
      'ytd-comments',
      { id: 'comments' },
      element('ytd-comments-header-renderer', { id: 'header' }, simpleBox),
      comments,
    ),
  );
}

function comment(text: string): HTMLElement {
  const replyDialog = element('div', { id: 'reply-dialog' });
  const close = () => replyDialog.replaceChildren();
  const open = () => {
    const { box, focus } = commentBox({
      placeholder: labels.addReply,
      button: labels.reply,
      onCancel: close,
      onSubmit: (reply) => {
        publish({ surface: 'youtube-reply', text: reply });
        close();
      },
    });
    replyDialog.replaceChildren(element('ytd-comment-reply-dialog-renderer', {}, box));
    focus();
  };
  return element(
    'ytd-comment-thread-renderer',
    {},
    element(
      'ytd-comment-view-model',
      { id: 'comment' },
      element('yt-attributed-string', { id: 'content-text' }, text),
      element(
        'ytd-button-renderer',
        { id: 'reply-button-end' },
        shapedButton(labels.reply, false, open),
      ),
      replyDialog,
    ),
  );
}
