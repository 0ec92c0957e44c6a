/** @jsxImportSource react */
import { type ReactNode, useRef, useState } from 'react';
import { labelsOf } from '../page/language.ts';
import { parameter } from '../page/navigation.ts';
import { type Picture, picturesFrom } from '../page/pictures.ts';
import { publish } from '../page/posted.ts';
import { pictureTarget } from '../page/react-pictures.ts';
import { AltTextDialog, AltTextReminder } from './alt-text.tsx';
import { Avatar, ownHandle } from './avatar.tsx';
import allLabels from './labels.json';
import { type PartText, PostEditor, partText, plainText } from './post-editor.tsx';
import { ScheduleDialog } from './schedule.tsx';

const labels = labelsOf(allLabels);

/** `?recreate=1`: the whole editor is made anew at every change of the text. */
const RECREATE = parameter('recreate') === '1';

interface Part {
  id: number;
  text: PartText;
  pictures: Picture[];
}

interface ComposerProps {
  surface: string;
  place: 'inline' | 'modal';
  buttonLabel: string;
  initialText?: string;
  quoted?: ReactNode;
  focused?: boolean;
  onDone: () => void;
}

/** One composer of X: a thread of parts, and one button that publishes them all. */
export function Composer(props: ComposerProps) {
  const { surface, place, initialText = '', onDone } = props;
  const kind = parameter('mobile') === '1' ? 'textarea' : 'draft';
  const nextId = useRef(2);
  const [parts, setParts] = useState<Part[]>(() => [
    { id: 1, text: partText(kind, initialText), pictures: [] },
  ]);
  const [describing, setDescribing] = useState<Picture>();
  const [reminding, setReminding] = useState(false);
  const [scheduling, setScheduling] = useState(false);
  const [scheduledFor, setScheduledFor] = useState<string>();

  const change = (id: number, next: (part: Part) => Part) =>
    setParts((all) => all.map((part) => (part.id === id ? next(part) : part)));
  // X resets the editor when a medium is added; a new id mounts a new one with the same text.
  const addPictures = (id: number, pictures: Picture[]) => {
    const remounted = nextId.current++;
    change(id, (part) => ({ ...part, id: remounted, pictures: [...part.pictures, ...pictures] }));
  };

  const texts = parts.map((part) => plainText(part.text));
  const pictures = parts.flatMap((part) => part.pictures);
  const empty = parts.some((part, at) => texts[at]?.trim() === '' && part.pictures.length === 0);

  const post = () => {
    publish({
      surface,
      text: texts.join('\n'),
      pictures,
      ...(parts.length > 1 && { parts: texts }),
      ...(scheduledFor !== undefined && { fields: { scheduledFor } }),
    });
    setParts([{ id: nextId.current++, text: partText(kind, ''), pictures: [] }]);
    setReminding(false);
    setScheduledFor(undefined);
    onDone();
  };
  const submit = () => {
    if (empty) return;
    const remind = parameter('altprompt') === '1' && pictures.some(({ alt }) => alt === '');
    if (remind) setReminding(true);
    else post();
  };

  const buttonLabel =
    scheduledFor !== undefined
      ? labels.schedule
      : parts.length > 1
        ? labels.postAll
        : props.buttonLabel;

  return (
    <div className="composer">
      {parts.map((part, index) => (
        <div
          key={part.id}
          className="part"
          {...pictureTarget((added) => addPictures(part.id, added))}
        >
          <Avatar handle={ownHandle()} />
          <div className="part-body">
            <PostEditor
              index={index}
              text={part.text}
              focused={props.focused === true || part.id > 1}
              onChange={(text) => {
                const changed = plainText(text) !== plainText(part.text);
                const id = RECREATE && changed ? nextId.current++ : part.id;
                change(part.id, (old) => ({ ...old, text, id }));
              }}
              onSubmit={submit}
            />
            {part.pictures.length > 0 && (
              <div data-testid="attachments" className="attachments">
                {part.pictures.map((picture) => (
                  <div role="group" aria-label={picture.alt || labels.media} key={picture.id}>
                    {picture.file.type.startsWith('video/') ? (
                      <video src={picture.url} muted />
                    ) : (
                      <img src={picture.url} alt="" draggable />
                    )}
                    <button
                      type="button"
                      aria-label={labels.removeMedia}
                      onClick={() =>
                        change(part.id, (old) => ({
                          ...old,
                          pictures: old.pictures.filter(({ id }) => id !== picture.id),
                        }))
                      }
                    >
                      ×
                    </button>
                    <button
                      type="button"
                      data-testid="altTextWrapper"
                      onClick={() => setDescribing(picture)}
                    >
                      <span data-testid="altTextLabel">
                        {picture.alt === '' ? labels.addDescription : picture.alt}
                      </span>
                    </button>
                  </div>
                ))}
              </div>
            )}
          </div>
        </div>
      ))}
      {props.quoted}
      <div data-testid="toolBar" role="presentation" className="toolbar">
        <nav role="presentation">
          <button
            type="button"
            aria-label={labels.addMedia}
            onClick={(event) => event.currentTarget.parentElement?.querySelector('input')?.click()}
          >
            ▣
          </button>
          <input
            type="file"
            multiple
            data-testid="fileInput"
            accept="image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime"
            onChange={(event) => {
              const last = parts.at(-1);
              if (last) addPictures(last.id, picturesFrom(event.target.files));
              event.target.value = '';
            }}
          />
          <button
            type="button"
            data-testid="scheduleOption"
            aria-label={labels.schedule}
            onClick={() => setScheduling(true)}
          >
            ◷
          </button>
        </nav>
        <div className="toolbar-end">
          <button
            type="button"
            data-testid="addButton"
            aria-label={labels.addPost}
            disabled={empty}
            onClick={() =>
              setParts((all) => [
                ...all,
                { id: nextId.current++, text: partText(kind, ''), pictures: [] },
              ])
            }
          >
            +
          </button>
          {/* The key makes a new button whenever the content changes: X does so too. */}
          <button
            key={`${texts.join('\n')}|${pictures.length}`}
            type="button"
            role="button"
            data-testid={place === 'inline' ? 'tweetButtonInline' : 'tweetButton'}
            disabled={empty}
            aria-disabled={empty || undefined}
            tabIndex={empty ? -1 : undefined}
            className="primary"
            onClick={submit}
          >
            <div dir="ltr">
              <span>
                <span>{buttonLabel}</span>
              </span>
            </div>
          </button>
        </div>
      </div>
      {describing && (
        <AltTextDialog
          picture={describing}
          onDone={(alt) => {
            setParts((all) =>
              all.map((part) => ({
                ...part,
                pictures: part.pictures.map((picture) =>
                  picture.id === describing.id ? { ...picture, alt } : picture,
                ),
              })),
            );
            setDescribing(undefined);
          }}
        />
      )}
      {reminding && (
        <AltTextReminder
          onDescribe={() => {
            setReminding(false);
            setDescribing(pictures.find(({ alt }) => alt === ''));
          }}
          onPublish={post}
        />
      )}
      {scheduling && (
        <ScheduleDialog
          onDone={(time) => {
            setScheduledFor(time);
            setScheduling(false);
          }}
        />
      )}
    </div>
  );
}
