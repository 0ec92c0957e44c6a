import words from '../../../rules/words/image-sources.json' with { type: 'json' };
import { originOfName } from '../attachments/file-name.ts';
import { machineMade, tellsOfMachine } from '../attachments/generated.ts';
import { type FreeLicence, licenceIn, licenceNamed } from '../attachments/licence.ts';
import { credits, holderIn, isOwn } from '../attachments/rights-holder.ts';
import { type StatedSource, statedSources } from '../attachments/stated-source.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Attachment, Report, Suggestion } from '../types.ts';

/** Whose are the attached pictures and videos? Silence in the metadata is not permission. */
export const imageRights = defineRule({
  id: 'image-rights',
  set: 'image-rights',
  scope: 'draft',
  *check(context) {
    const { text, draft } = context;
    const sources = statedSources(text);
    for (const source of sources) {
      if (source.kind !== 'unclear') continue;
      yield {
        span: { start: source.start, end: source.end },
        messageId: 'unclearSource',
        parameters: { source: source.value },
      };
    }
    const unknown: Attachment[] = [];
    for (const attachment of draft.attachments) {
      const report = rightsReport(attachment, sources, context);
      if (report === 'unknown') unknown.push(attachment);
      else if (report) yield { ...report, attachment: attachment.id };
    }
    yield* unknownReports(unknown);
    if (tellsOfMachine(text)) return;
    for (const attachment of draft.attachments) {
      const made = machineMade(attachment);
      if (made) yield { messageId: MADE[made], atMost: 'remind', attachment: attachment.id };
    }
  },
});

const MADE = { generated: 'generated', edited: 'editedByMachine', credentials: 'credentials' };

/** One finding for all of a kind: the question is asked at each picture. */
function* unknownReports(unknown: readonly Attachment[]): Iterable<Report> {
  for (const kind of ['image', 'video'] as const) {
    const [first, ...more] = unknown.filter((attachment) => attachment.kind === kind);
    if (!first) continue;
    yield {
      messageId: kind === 'video' ? 'videoSourceMissing' : 'imageSourceMissing',
      parameters: { count: more.length + 1, file: first.fileName ?? '' },
      ...(more.length === 0 && { attachment: first.id }),
    };
  }
}

function rightsReport(
  attachment: Attachment,
  sources: readonly StatedSource[],
  context: RuleContext,
): Report | 'unknown' | undefined {
  const { metadata = {}, rights } = attachment;
  const holder = holderIn(metadata);
  const licence = licenceOf(attachment);
  const { creator, credit, copyright, source } = metadata;
  if (isOwn([creator, credit, copyright, source, licence?.name], context.policy.organisation)) {
    return undefined;
  }
  const names = [creator, credit, copyright].filter((name) => name !== undefined);
  const credited =
    holder === undefined
      ? sources.some(({ kind }) => kind === 'credit')
      : credits(sources, [...names, holder.name]);
  const line = () => creditLine(attachment, creator ?? holder?.name, licence, context);
  if (licence) return licenceReport(licence, holder?.name, credited, line());
  if (rights !== undefined) return answeredReport(rights, holder?.name, credited, line());
  if (holder?.agency) {
    return {
      messageId: 'stockPicture',
      parameters: { agency: holder.agency, holder: holder.name },
      ...(credited && { atMost: 'remind' as const }),
    };
  }
  if (holder?.freeBank) return freeBank(holder.freeBank);
  if (holder) return credited ? undefined : foreignReport(holder.name, metadata, sources, line());
  return originReport(attachment, credited);
}

/** The one that the person has named counts more than what the file says. */
function licenceOf({ metadata = {}, rights, licence }: Attachment): FreeLicence | undefined {
  if (rights === 'free-licence') return licence === undefined ? undefined : licenceNamed(licence);
  return rights === undefined ? licenceIn(metadata) : undefined;
}

function licenceReport(
  licence: FreeLicence,
  holder: string | undefined,
  credited: boolean,
  suggestion: Suggestion | undefined,
): Report | undefined {
  const { needsCredit, shareAlike, nonCommercial, noDerivatives } = licence;
  if (!needsCredit || (credited && !nonCommercial && !noDerivatives)) return undefined;
  const messageId = nonCommercial
    ? noDerivatives
      ? 'licenceNcNd'
      : 'licenceNc'
    : noDerivatives
      ? 'licenceNd'
      : shareAlike
        ? 'licenceSa'
        : 'licenceBy';
  return {
    messageId,
    parameters: { licence: licence.name, holder: holder ?? '' },
    ...(credited ? { atMost: 'remind' } : suggestion && { suggestion }),
  };
}

function answeredReport(
  rights: NonNullable<Attachment['rights']>,
  holder: string | undefined,
  credited: boolean,
  suggestion: Suggestion | undefined,
): Report | undefined {
  if (rights === 'other') return { messageId: 'otherGround', atMost: 'remind' };
  if (rights === 'free-licence') return { messageId: 'whichLicence', atMost: 'remind' };
  if (rights !== 'permission' || credited) return undefined;
  return {
    messageId: 'creditMissing',
    parameters: { holder: holder ?? '' },
    atMost: 'remind',
    ...(suggestion && { suggestion }),
  };
}

function foreignReport(
  holder: string,
  { usageTerms }: NonNullable<Attachment['metadata']>,
  sources: readonly StatedSource[],
  suggestion: Suggestion | undefined,
): Report {
  const other = sources.find(({ kind }) => kind === 'credit');
  if (other) {
    return {
      messageId: 'creditDiffers',
      parameters: { credit: other.value, holder },
      ...(suggestion && { suggestion }),
    };
  }
  return {
    messageId: usageTerms === undefined ? 'foreignHolder' : 'foreignHolderTerms',
    parameters: { holder, ...(usageTerms !== undefined && { terms: shorten(usageTerms) }) },
    ...(suggestion && { suggestion }),
  };
}

/** The file says nothing; its name may. */
function originReport(attachment: Attachment, credited: boolean): Report | 'unknown' | undefined {
  const { fileName, metadata } = attachment;
  const origin = fileName === undefined ? undefined : originOfName(fileName);
  const parameters = { file: fileName ?? '', service: origin?.name ?? '' };
  if (origin?.kind === 'stock') {
    return {
      messageId: 'stockName',
      parameters: { ...parameters, agency: origin.name },
      ...(credited && { atMost: 'remind' as const }),
    };
  }
  if (origin?.kind === 'free') return freeBank(origin.name);
  if (credited || origin?.kind === 'generator') return undefined;
  if (origin?.kind === 'messenger') return { messageId: 'forwarded', parameters };
  if (origin?.kind === 'screenshot') return { messageId: 'screenshot', parameters };
  if (origin?.kind === 'download') return { messageId: 'downloaded', parameters };
  if (metadata?.damaged) return { messageId: 'unreadable', parameters };
  return 'unknown';
}

function freeBank(bank: string): Report {
  return { messageId: 'freeBank', parameters: { bank }, atMost: 'remind' };
}

/** "Kuva: Maija Lind / CC BY 4.0", in the language in which the post begins. */
function creditLine(
  { kind }: Attachment,
  holder: string | undefined,
  licence: FreeLicence | undefined,
  { segments }: RuleContext,
): Suggestion | undefined {
  if (holder === undefined) return undefined;
  const spoken = segments.find(({ language }) => language !== 'none')?.language;
  const language = spoken === 'sv' || spoken === 'en' ? spoken : 'fi';
  const label = kind === 'video' ? words.videoCreditLine : words.creditLines[language];
  const name = shorten(holder.replace(COPYRIGHT_MARK, '') || holder);
  return { text: `${label}: ${name}${licence ? ` / ${licence.name}` : ''}`, language };
}

const COPYRIGHT_MARK = new RegExp(
  String.raw`^(?:©|\(c\)|${words.copyrightWords.join('|')})[\s\d,:–-]*`,
  'i',
);
const LONGEST = 160;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
