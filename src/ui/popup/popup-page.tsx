import { send } from '../../messages.ts';
import { Brand } from '../design/brand.tsx';
import { translatorOf, useChosenLanguage, useDocumentLanguage } from '../pages/chosen-language.ts';
import { AccountAndLanguage } from '../settings/account-and-language.tsx';
import { useCurrentDrafts } from './current-draft.ts';
import { CurrentDraftSection } from './current-draft-section.tsx';
import { OutcomesSection } from './outcomes-section.tsx';
import { PastedTextSection } from './pasted-text-section.tsx';

export function PopupPage() {
  const language = useChosenLanguage();
  const draft = useCurrentDrafts();
  useDocumentLanguage(language);
  if (!language) return null;
  const translate = translatorOf(language);
  return (
    <>
      <header class="head">
        <h1>
          <Brand translate={translate} />
        </h1>
        <button
          type="button"
          class="link"
          data-action="guideline"
          onClick={() => openParagraph('intro')}
        >
          {translate('popup_open_guideline')}
        </button>
      </header>
      <main>
        <AccountAndLanguage translate={translate} />
        <CurrentDraftSection draft={draft} translate={translate} onOpenParagraph={openParagraph} />
        <PastedTextSection translate={translate} onOpenParagraph={openParagraph} />
        <OutcomesSection translate={translate} />
      </main>
      <footer class="foot">
        <a href="../settings/settings.html" target="_blank" data-action="settings" rel="noopener">
          {translate('settings_title')}
        </a>
        <a
          href="../diagnostics/diagnostics.html"
          target="_blank"
          data-action="diagnostics"
          rel="noopener"
        >
          {translate('popup_open_diagnostics')}
        </a>
      </footer>
    </>
  );
}

function openParagraph(paragraph: string): void {
  // Nothing to say when the tab does not come: the button is still there to press.
  send('openGuideline', { paragraph }).catch(() => undefined);
}
