/** @jsxImportSource react */
import { useRef, useState } from 'react';
import { labelsOf } from '../page/language.ts';
import { LexicalField, useField, useFieldText } from '../page/lexical-field.tsx';
import { navigate } from '../page/navigation.ts';
import { type Picture, picturesFrom } from '../page/pictures.ts';
import { publish } from '../page/posted.ts';
import { PressButton } from '../page/press-button.tsx';
import { pictureTarget } from '../page/react-pictures.ts';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

/** The composer of posts and of reels; a reel needs its video and is shared, never scheduled. */
export function Composer({ kind }: { kind: 'post' | 'reel' }) {
  const field = useField({ lines: 'paragraphs', emojiPictures: true });
  const text = useFieldText(field);
  const [pictures, setPictures] = useState<Picture[]>([]);
  const [scheduled, setScheduled] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const empty = (kind === 'reel' || text.trim() === '') && pictures.length === 0;
  const add = (added: Picture[]) => setPictures((all) => [...all, ...added]);

  const finish = () => {
    publish({
      surface:
        kind === 'reel' ? 'business-reel' : scheduled ? 'business-schedule' : 'business-post',
      text: field.text(),
      pictures,
    });
    navigate('/latest/home');
  };
  const exit = kind === 'reel' ? labels.share : scheduled ? labels.schedule : labels.publish;

  return (
    <div className="columns">
      <div className="composer" {...pictureTarget(add)}>
        <h1>{kind === 'reel' ? labels.createReel : labels.createPost}</h1>
        <section>
          <h2>{labels.media}</h2>
          <WordButton word={labels.addPhoto} onPress={() => fileInput.current?.click()} />
          <input
            ref={fileInput}
            type="file"
            multiple
            accept="image/*,video/*"
            onChange={(event) => add(picturesFrom(event.target.files))}
          />
          <div className="media">
            {pictures.map((picture) =>
              picture.file.type.startsWith('video/') ? (
                <video key={picture.id} src={picture.url} muted />
              ) : (
                <img key={picture.id} src={picture.url} alt="" />
              ),
            )}
          </div>
        </section>
        <section>
          <h2>{labels.text}</h2>
          <LexicalField
            field={field}
            role="combobox"
            placeholder={labels.write}
            aria-label={`${labels.write}\u200b`}
          />
        </section>
        {kind === 'post' && (
          <section>
            <h2>{labels.scheduling}</h2>
            <input
              type="checkbox"
              role="switch"
              aria-label={labels.setDate}
              aria-checked={scheduled}
              checked={scheduled}
              onChange={(event) => setScheduled(event.target.checked)}
            />
            {scheduled &&
              labels.channels.map((channel) => (
                <div key={channel} className="when">
                  <span>{channel}</span>
                  <input type="text" placeholder="dd/mm/yyyy" defaultValue="01/06/2027" />
                  <input type="text" role="spinbutton" aria-label="hours" defaultValue="09" />
                  <input type="text" role="spinbutton" aria-label="minutes" defaultValue="00" />
                </div>
              ))}
          </section>
        )}
        <footer>
          <WordButton word={labels.cancel} onPress={() => navigate('/latest/home')} />
          {kind === 'post' && (
            <WordButton word={labels.finishLater} onPress={() => navigate('/latest/home')} />
          )}
          <WordButton
            key={`${exit}|${text}|${pictures.length}`}
            word={exit}
            disabled={empty}
            primary
            onPress={finish}
          />
        </footer>
      </div>
      <div className="preview" aria-label={labels.preview}>
        {!empty && (
          <article>
            <h2>
              <span>Hangon kaupunki</span>
            </h2>
            <div className="text">{text}</div>
          </article>
        )}
      </div>
    </div>
  );
}

interface WordButtonProps {
  word: string;
  disabled?: boolean;
  primary?: boolean;
  onPress: () => void;
}

/** Business Suite's button: no label of its own, the word deep inside without a role. */
export function WordButton({ word, disabled = false, primary = false, onPress }: WordButtonProps) {
  return (
    <PressButton disabled={disabled} onPress={onPress} className={primary ? 'primary' : 'plain'}>
      <span>
        <div>
          <div>
            {word}
            {'\u200b'}
          </div>
        </div>
      </span>
    </PressButton>
  );
}
