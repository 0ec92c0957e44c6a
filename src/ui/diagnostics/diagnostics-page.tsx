import { useId, useState } from 'preact/hooks';
import type { SiteHealth } from '../../messages.ts';
import type { Translator } from '../../strings/translate.ts';
import { Brand } from '../design/brand.tsx';
import { StateMark } from '../findings/state-mark.tsx';
import { translatorOf, useChosenLanguage, useDocumentLanguage } from '../pages/chosen-language.ts';
import { SiteAccess, useSitesWithoutAccess } from '../pages/site-access.tsx';
import { type Diagnostics, reportOf, useDiagnostics } from './use-diagnostics.ts';

/** How Harkinta itself is doing, for the person, the administrator and a report to the maintainers. */
export function DiagnosticsPage() {
  const language = useChosenLanguage();
  const diagnostics = useDiagnostics();
  const sitesWithoutAccess = useSitesWithoutAccess();
  useDocumentLanguage(language, 'diagnostics_page_title');
  if (!language || diagnostics === undefined) return null;
  const translate = translatorOf(language);
  return (
    <>
      <header class="head">
        <Brand translate={translate} />
      </header>
      <main>
        <h1>{translate('diagnostics_title')}</h1>
        <p>{translate('diagnostics_intro')}</p>
        <SiteAccess sites={sitesWithoutAccess} translate={translate} />
        {diagnostics === 'failed' ? (
          <p class="attention" data-diagnostics="failed">
            {translate('diagnostics_no_answer')}
          </p>
        ) : (
          <Sections diagnostics={diagnostics} translate={translate} />
        )}
        <Report
          report={reportOf(diagnostics, sitesWithoutAccess, navigator.userAgent)}
          translate={translate}
        />
      </main>
    </>
  );
}

interface SectionProps {
  readonly diagnostics: Diagnostics;
  readonly translate: Translator;
}

function Sections(props: SectionProps) {
  return (
    <>
      <Program {...props} />
      <Sites {...props} />
      <Problems {...props} />
      <Settings {...props} />
    </>
  );
}

function Program({ diagnostics, translate }: SectionProps) {
  const { version, engine, dictionary, dictionaryError, activeRules } = diagnostics;
  return (
    <section>
      <h2>{translate('diagnostics_program')}</h2>
      <dl>
        <dt>{translate('diagnostics_version')}</dt>
        <dd>{version}</dd>
        <dt>{translate('diagnostics_browser')}</dt>
        <dd>{navigator.userAgent}</dd>
        <dt>{translate('diagnostics_engine')}</dt>
        <dd>
          <Fact good={engine === 'ready'}>{translate(`diagnostics_engine_${engine}`)}</Fact>
        </dd>
        <dt>{translate('diagnostics_rules')}</dt>
        <dd>{activeRules}</dd>
        <dt>{translate('diagnostics_dictionary')}</dt>
        <dd>
          <Fact good={dictionary === 'ready'}>
            {translate(`diagnostics_dictionary_${dictionary}`)}
          </Fact>
          {dictionaryError !== undefined && <code>{dictionaryError}</code>}
        </dd>
      </dl>
    </section>
  );
}

function Fact({ good, children }: { good: boolean; children: preact.ComponentChildren }) {
  return (
    <span class="fact" data-state={good ? 'clean' : 'warn'} data-good={good}>
      <StateMark state={good ? 'clean' : 'warn'} />
      <span>{children}</span>
    </span>
  );
}

function Sites({ diagnostics: { health }, translate }: SectionProps) {
  return (
    <section>
      <h2>{translate('diagnostics_sites')}</h2>
      <p>{translate('diagnostics_sites_help')}</p>
      {health.length === 0 ? (
        <p class="quiet">{translate('diagnostics_sites_none')}</p>
      ) : (
        <ul class="lines">
          {health.map((composer) => (
            <SiteLine
              key={`${composer.site} ${composer.kind}`}
              health={composer}
              translate={translate}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function SiteLine({ health, translate }: { health: SiteHealth; translate: Translator }) {
  const { site, kind, publish, hooks } = health;
  const missing = hooks.filter(({ holds }) => !holds);
  const known = kind !== 'unrecognised';
  return (
    <li data-site-kind={`${site} ${kind}`}>
      <Fact good={known && publish !== 'absent' && missing.length === 0}>
        {translate(`site_${site}`)}, <code>{kind}</code>:{' '}
        {translate(known ? `diagnostics_publish_${publish}` : 'diagnostics_unrecognised')}
      </Fact>
      {missing.length > 0 && (
        <ul>
          {missing.map(({ name, expected, found }) => (
            <li key={name}>
              <code>{name}</code>:{' '}
              {translate(
                expected === 'one' ? 'diagnostics_expects_single' : 'diagnostics_expects_any',
                {
                  found,
                },
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Problems({ diagnostics: { problems }, translate }: SectionProps) {
  const entries = Object.entries(problems);
  return (
    <section>
      <h2>{translate('diagnostics_problems')}</h2>
      {entries.length === 0 ? (
        <p class="quiet">{translate('diagnostics_problems_none')}</p>
      ) : (
        <ul class="lines">
          {entries.map(([code, count]) => (
            <li key={code} data-problem={code}>
              <Fact good={false}>
                <code>{code}</code> × {count}
              </Fact>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Settings({ diagnostics: { settings, rejected }, translate }: SectionProps) {
  return (
    <section>
      <h2>{translate('diagnostics_settings')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('diagnostics_setting')}</th>
            <th scope="col">{translate('diagnostics_value')}</th>
            <th scope="col">{translate('diagnostics_origin')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map(({ path, value, origin }) => (
            <tr key={path} data-setting={path} data-origin={origin}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td data-column={translate('diagnostics_value')}>
                {typeof value === 'number'
                  ? translate('diagnostics_entries', { count: value })
                  : String(value)}
              </td>
              <td data-column={translate('diagnostics_origin')}>
                {translate(`diagnostics_origin_${origin}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{translate('diagnostics_rejected')}</h3>
      {rejected.length === 0 ? (
        <p class="quiet">{translate('diagnostics_rejected_none')}</p>
      ) : (
        <ul class="lines">
          {rejected.map(({ origin, path, reason }) => (
            <li key={`${origin} ${path} ${reason}`} data-rejected={path}>
              <Fact good={false}>
                <code>{path || '–'}</code> ({translate(`diagnostics_origin_${origin}`)}):{' '}
                {translate(`diagnostics_reason_${reason.replaceAll('-', '_')}`)}
              </Fact>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Report({ report, translate }: { report: string; translate: Translator }) {
  const ids = { title: useId(), help: useId() };
  const [outcome, setOutcome] = useState<'copied' | 'copy_failed'>();
  const copy = () =>
    navigator.clipboard.writeText(report).then(
      () => setOutcome('copied'),
      () => setOutcome('copy_failed'),
    );
  return (
    <section>
      <h2 id={ids.title}>{translate('diagnostics_report')}</h2>
      <p id={ids.help}>{translate('diagnostics_report_help')}</p>
      <textarea
        class="field report"
        readOnly
        rows={10}
        aria-labelledby={ids.title}
        aria-describedby={ids.help}
        data-report
        value={report}
      />
      <p class="choices">
        <button type="button" class="button button-main" data-action="copy" onClick={copy}>
          {translate('diagnostics_copy')}
        </button>
        <span role="status">{outcome && translate(`panel_${outcome}`)}</span>
      </p>
    </section>
  );
}
