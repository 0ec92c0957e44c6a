import { useId } from 'preact/hooks';
import type { Finding } from '../../engine/types.ts';
import type { Translator } from '../../strings/translate.ts';
import type { AttachmentView } from '../panel/panel.ts';
import { AttachmentCard } from './attachment-card.tsx';

export interface AttachmentCardsProps {
  readonly views: readonly AttachmentView[];
  readonly findings: readonly Finding[];
  readonly translate: Translator;
}

/** The attached pictures and videos, each with what is known of it and what may be asked. */
export function AttachmentCards({ views, findings, translate }: AttachmentCardsProps) {
  const title = useId();
  if (views.length === 0) return null;
  return (
    <section class="attachments" aria-labelledby={title} data-harkinta-attachments="">
      <h3 id={title}>{translate('attachments_title', { count: views.length })}</h3>
      <ul>
        {views.map((view, index) => (
          <li key={view.attachment.id}>
            <AttachmentCard
              view={view}
              number={index + 1}
              findings={findings}
              translate={translate}
            />
          </li>
        ))}
      </ul>
      <p class="help">{translate('attachments_remembered')}</p>
    </section>
  );
}
