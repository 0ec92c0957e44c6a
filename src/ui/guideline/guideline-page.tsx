import { useEffect, useRef, useState } from 'preact/hooks';
import { rulesWatching } from '../../settings/guideline-pack.ts';
import type { GuidelineParagraph, GuidelineSection } from '../../settings/guideline-schema.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../settings/settings.ts';
import type { Translator } from '../../strings/translate.ts';
import { Brand } from '../design/brand.tsx';
import { translatorOf, useChosenLanguage, useDocumentLanguage } from '../pages/chosen-language.ts';
import { useKeptPlace } from './keep-place.ts';
import { type ShownGuideline, useGuideline } from './shown-guideline.ts';

/** The whole guideline. Its own language switch changes this page alone: people compare. */
export function GuidelinePage() {
  const chosen = useChosenLanguage();
  const shown = useGuideline();
  const [here, setHere] = useState<InterfaceLanguage>();
  const current = useHash();
  const text = useRef<HTMLElement>(null);
  useKeptPlace(text);
  const language = here ?? chosen;
  useDocumentLanguage(language, 'guideline_page_title');
  if (!language || !shown) return null;
  const translate = translatorOf(language);
  return (
    <>
      <a class="skip" href="#guideline">
        {translate('guideline_skip')}
      </a>
      <header class="head">
        <Brand translate={translate} />
        <LanguageSwitch language={language} translate={translate} onChoose={setHere} />
      </header>
      <div class="columns">
        <Contents shown={shown} language={language} translate={translate} current={current} />
        <main ref={text} id="guideline" tabIndex={-1}>
          <h1>{translate('guideline_title')}</h1>
          <Source shown={shown} language={language} translate={translate} />
          {shown.guideline.sections.map((section) => (
            <Section
              key={section.id}
              shown={shown}
              section={section}
              language={language}
              translate={translate}
              current={current}
            />
          ))}
        </main>
      </div>
    </>
  );
}

/** The paragraph that the address names. */
function useHash(): string {
  const [hash, setHash] = useState(readHash);
  useEffect(() => {
    const onChange = () => setHash(readHash());
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return hash;
}

function readHash(): string {
  return decodeURIComponent(location.hash.slice(1));
}

interface InLanguage {
  readonly shown: ShownGuideline;
  readonly language: InterfaceLanguage;
  readonly translate: Translator;
}

function LanguageSwitch(
  props: Omit<InLanguage, 'shown'> & { onChoose: (language: InterfaceLanguage) => void },
) {
  return (
    <fieldset class="languages">
      <legend class="visually-hidden">{props.translate('guideline_language')}</legend>
      {INTERFACE_LANGUAGES.map((language) => (
        <label key={language} lang={language}>
          <input
            type="radio"
            name="language"
            value={language}
            checked={language === props.language}
            onChange={() => props.onChoose(language)}
          />
          <span>{props.translate(`language_${language}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Source({ shown, language, translate }: InLanguage) {
  const { title, titleLanguage, publisher, address } = shown.guideline.source;
  const builtIn = shown.origin === 'default';
  return (
    <div class="source">
      <p>{translate(builtIn ? 'guideline_own_words' : 'guideline_of_organisation')}</p>
      <p>{translate('guideline_rules_and_people')}</p>
      <p>
        {translate('guideline_source')} <cite lang={titleLanguage}>{title}</cite>,{' '}
        {publisher[language]}, <a href={`https://${address}`}>{address}</a>
      </p>
    </div>
  );
}

function Contents({ shown, language, translate, current }: InLanguage & { current: string }) {
  // Beside the text it stands open; above it, on a narrow screen, it would push the text away.
  const [open] = useState(() => matchMedia('(min-width: 60em)').matches);
  const nav = useRef<HTMLElement>(null);
  // Its own scroll alone: `scrollIntoView` would move the page away from the paragraph.
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>(`a[href="#${CSS.escape(current)}"]`);
    if (nav.current && link) nav.current.scrollTop = link.offsetTop - nav.current.clientHeight / 2;
  }, [current]);
  return (
    <nav ref={nav} class="contents" aria-label={translate('guideline_contents')}>
      <details open={open}>
        <summary>{translate('guideline_contents')}</summary>
        <ol>
          {shown.guideline.sections.map((section) => (
            <li key={section.id}>
              <p>{sectionTitle(section, language)}</p>
              <ol>
                {section.paragraphs.map((paragraph) => (
                  <li key={paragraph.id}>
                    <a
                      href={`#${paragraph.id}`}
                      aria-current={paragraph.id === current ? 'location' : undefined}
                    >
                      <ParagraphNumber paragraph={paragraph} />
                      {paragraph.title[language]}
                    </a>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

function Section(props: InLanguage & { section: GuidelineSection; current: string }) {
  const { section, shown, language, translate, current } = props;
  const heading = `section-${section.id}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{sectionTitle(section, language)}</h2>
      {section.paragraphs.map((paragraph) => (
        <Paragraph
          key={paragraph.id}
          paragraph={paragraph}
          shown={shown}
          language={language}
          translate={translate}
          isCurrent={paragraph.id === current}
        />
      ))}
    </section>
  );
}

function Paragraph(props: InLanguage & { paragraph: GuidelineParagraph; isCurrent: boolean }) {
  const { paragraph, shown, language, translate, isCurrent } = props;
  const article = useRef<HTMLElement>(null);
  // The browser looks for the anchor before the page has rendered, and moves no focus to it.
  useEffect(() => {
    if (!isCurrent) return;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: 'start' });
  }, [isCurrent]);
  const title = `title-${paragraph.id}`;
  return (
    <article
      ref={article}
      id={paragraph.id}
      class={isCurrent ? 'paragraph is-current' : 'paragraph'}
      data-paragraph={paragraph.id}
      aria-labelledby={title}
      aria-current={isCurrent ? 'location' : undefined}
      tabIndex={-1}
    >
      <h3 id={title}>
        <ParagraphNumber paragraph={paragraph} />
        {paragraph.title[language]}
      </h3>
      {paragraph.text[language].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {paragraph.list && (
        <ul class="items">
          {paragraph.list[language].map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      <Watchers rules={rulesWatching(paragraph.id, shown.rules)} translate={translate} />
    </article>
  );
}

function Watchers({ rules, translate }: Pick<ShownGuideline, 'rules'> & { translate: Translator }) {
  if (rules.length === 0) return null;
  return (
    <div class="watchers">
      <p>{translate('guideline_watched_by')}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id} data-rule={rule.id}>
            {ruleName(rule.id, translate)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A pack may hold a rule before its strings are written. */
function ruleName(id: string, translate: Translator): string {
  const key = `rule_${id.replaceAll('-', '_')}_name`;
  const name = translate(key);
  return name === key ? id : name;
}

/** "5c"; the introduction and the law have no number, the memory list's is its place. */
function ParagraphNumber({ paragraph }: { paragraph: GuidelineParagraph }) {
  if (paragraph.id === 'intro' || paragraph.id === 'law') return null;
  return <span class="number">{paragraph.id.replace(/^m/, '')} </span>;
}

function sectionTitle(section: GuidelineSection, language: InterfaceLanguage): string {
  const heading = section.heading[language];
  return /^\d+$/.test(section.id) ? `${section.id}. ${heading}` : heading;
}
