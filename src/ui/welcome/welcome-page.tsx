import { Brand } from '../design/brand.tsx';
import { translatorOf, useChosenLanguage, useDocumentLanguage } from '../pages/chosen-language.ts';
import { AccountAndLanguage } from '../settings/account-and-language.tsx';
import { AccountsSection } from '../settings/own-lists.tsx';
import { Section } from '../settings/section.tsx';

/** What Harkinta explains by itself, in the page's order. */
const EXPLAINED = ['checked', 'private', 'decide'] as const;

/** Opened once, after installation: the first choices, and what to expect. */
export function WelcomePage() {
  const language = useChosenLanguage();
  useDocumentLanguage(language, 'welcome_page_title');
  if (!language) return null;
  const translate = translatorOf(language);
  return (
    <>
      <header class="head">
        <Brand translate={translate} />
      </header>
      <main class="welcome">
        <h1>{translate('welcome_title')}</h1>
        <p class="intro">{translate('welcome_intro')}</p>
        <Section id="choices" heading={translate('welcome_choices')}>
          <AccountAndLanguage translate={translate} />
        </Section>
        <AccountsSection translate={translate} />
        {EXPLAINED.map((id) => (
          <Section key={id} id={id} heading={translate(`welcome_${id}`)}>
            <p>{translate(`welcome_${id}_text`)}</p>
          </Section>
        ))}
        <Section id="next" heading={translate('welcome_next')}>
          <p class="next">
            <a href="../guideline/guideline.html">{translate('popup_open_guideline')}</a>
            <a href="../settings/settings.html">{translate('welcome_settings')}</a>
          </p>
        </Section>
      </main>
    </>
  );
}
