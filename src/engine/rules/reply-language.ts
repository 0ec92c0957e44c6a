import { placeLines } from '../by-line.ts';
import { factFingerprint, isTwin } from '../facts/fingerprint.ts';
import { contentByLanguage } from '../language/content-words.ts';
import { WRITTEN_LANGUAGES, type WrittenLanguage } from '../language/language-model.ts';
import { normaliseWord } from '../language/word-features.ts';
import { analyseParagraph } from '../paragraph-analysis.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { tokensWithin } from '../text/tokens-within.ts';

/** Content words from which a comment's or an answer's language is sure enough. */
const FEWEST_WORDS = 2;
const FEWEST_LETTERS = 10;
const SURE = 0.97;
/** A question longer than this is judged by its beginning. */
const LONGEST_PARENT = 2000;

/** An answer in another language than the question's. */
export const replyLanguage = defineRule({
  id: 'reply-language',
  set: 'languages',
  scope: 'draft',
  *check(context) {
    const { parentText, surface } = context.draft;
    if (parentText === undefined || (surface !== 'reply' && surface !== 'comment')) return;
    const parent = linesOf(context, withoutAddressee(context, parentText.slice(0, LONGEST_PARENT)));
    const asked = languagesOf(parent);
    const content = languagesOf(context);
    const answered = content.length > 0 ? content : languagesOfShort(context);
    const [language] = asked;
    // Who asks in two languages reads either; so does an answer in both.
    if (language === undefined || asked.length > 1 || answered.length === 0) return;
    if (answered.includes(language) || isOtherVersion(context, parent, language)) return;
    yield { messageId: MESSAGES[language] };
  },
});

const MESSAGES: Readonly<Record<WrittenLanguage, string>> = {
  fi: 'askedInFinnish',
  sv: 'askedInSwedish',
  en: 'askedInEnglish',
};

/** The post that is answered is the account's own, and the answer is its other language version. */
function isOtherVersion(context: RuleContext, parent: Lines, language: WrittenLanguage): boolean {
  const twins = context.draft.recentTwins ?? [];
  if (twins.length === 0) return false;
  const published = factFingerprint(parent);
  const answer = factFingerprint(context);
  return twins.some(
    (twin) => twin.fingerprint === published && isTwin(twin, language, answer, context.now),
  );
}

type Lines = Pick<RuleContext, 'lines' | 'resources'>;

/** "@Hangon kaupunki är ishallen öppen?": whom the question is put to tells nothing of its language. */
function withoutAddressee({ policy }: RuleContext, text: string): string {
  const { name, accounts } = policy.organisation;
  const own = [...accounts, ...Object.values(name)].sort((a, b) => b.length - a.length);
  return own.reduce((rest, one) => (one === '' ? rest : rest.replaceAll(`@${one}`, ' ')), text);
}

/** "Det fixar vi.": too few words to count as a version, but no doubt about their language. */
function languagesOfShort({ segments, tokens, resources }: RuleContext): WrittenLanguage[] {
  const { courtesies } = resources.languageModel;
  return WRITTEN_LANGUAGES.filter((written) =>
    segments.some((segment) => {
      if (segment.language !== written || segment.confidence < SURE) return false;
      const words = tokensWithin(tokens, segment).filter(
        ({ kind, text }) => kind === 'word' && !courtesies.has(normaliseWord(text)),
      );
      return words.length >= FEWEST_WORDS;
    }),
  );
}

function linesOf({ resources }: RuleContext, text: string): Lines {
  const lines = placeLines(text, (line) => analyseParagraph(line, resources));
  return { lines, resources };
}

function languagesOf(context: Lines): WrittenLanguage[] {
  const content = contentByLanguage(context);
  return WRITTEN_LANGUAGES.filter((language) => {
    const { own, quoted, letters } = content[language];
    return own + quoted >= FEWEST_WORDS && letters >= FEWEST_LETTERS;
  });
}
