import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type RememberedPicture, send } from '../../messages.ts';
import type { Translator } from '../../strings/translate.ts';

/** Hexadecimal digits that are enough to tell one file from another at a glance. */
const SHOWN = 8;

/**
 * What the person has answered about pictures and videos on this machine, and a way to have it
 * forgotten. Only a fingerprint of each file is kept, so there is no picture to show.
 */
export function RememberedPictures({ translate }: { readonly translate: Translator }) {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [pictures, setPictures] = useState<readonly RememberedPicture[] | 'failed'>();
  const [forgotten, setForgotten] = useState(false);
  useEffect(() => {
    void readPictures().then(setPictures);
  }, []);
  const forget = async (hash?: string) => {
    await send('forgetPictureAnswers', hash === undefined ? {} : { hash }).catch(() => undefined);
    setPictures(await readPictures());
    setForgotten(true);
  };
  /** The button goes with its line: the focus goes to the next one's, else to the one before. */
  const leave = (line: Element | null) => {
    const near = line?.nextElementSibling ?? line?.previousElementSibling;
    (near?.querySelector('button') ?? heading.current)?.focus();
  };
  const list = Array.isArray(pictures) ? pictures : [];
  return (
    <section aria-labelledby={title} data-section="remembered-pictures">
      <h2 ref={heading} id={title} tabIndex={-1}>
        {translate('remembered_pictures_title')}
      </h2>
      <p>{translate('remembered_pictures_help')}</p>
      {pictures === 'failed' && <p class="attention">{translate('popup_settings_failed')}</p>}
      {Array.isArray(pictures) && (
        <p role="status">
          {forgotten && `${translate('remembered_pictures_forgotten')} `}
          {translate('remembered_pictures_count', { count: list.length })}
        </p>
      )}
      {list.length > 0 && (
        <>
          <ul class="remembered-pictures">
            {list.map(({ hash, answer }) => (
              <li key={hash} data-picture={hash}>
                <code>{hash.slice(0, SHOWN)}</code> <span>{answerText(answer, translate)}</span>{' '}
                <button
                  type="button"
                  class="button button-small"
                  data-action="forget-picture"
                  aria-label={translate('remembered_pictures_forget_this', {
                    picture: hash.slice(0, SHOWN),
                  })}
                  onClick={(event) => {
                    leave(event.currentTarget.closest('li'));
                    void forget(hash);
                  }}
                >
                  {translate('remembered_pictures_forget')}
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="button"
            data-action="forget-pictures"
            onClick={() => {
              heading.current?.focus();
              void forget();
            }}
          >
            {translate('remembered_pictures_forget_all')}
          </button>
        </>
      )}
    </section>
  );
}

async function readPictures(): Promise<readonly RememberedPicture[] | 'failed'> {
  try {
    return (await send('readPictureAnswers', {})).pictures;
  } catch {
    return 'failed';
  }
}

function answerText(answer: RememberedPicture['answer'], translate: Translator): string {
  const { rights, licence, consent, decorative } = answer;
  return [
    ...(rights ? [translate(`attachment_${rights.replace('-', '_')}_rights`)] : []),
    ...(licence ? [licence.toUpperCase()] : []),
    ...(consent ? [translate('attachment_consent')] : []),
    ...(decorative ? [translate('attachment_decorative')] : []),
  ].join(' · ');
}
