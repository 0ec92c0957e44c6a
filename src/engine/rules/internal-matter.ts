import { findInternalAddresses, findSharedFiles } from '../identifiers/internal-address.ts';
import { organisationWords } from '../lexicon/organisation-words.ts';
import { speaks } from '../persons/person-references.ts';
import { defineRule } from '../rule.ts';
import { overlap, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';

export const internalMatter = defineRule({
  id: 'internal-matter',
  set: 'confidentiality',
  scope: 'draft',
  *check(context) {
    const around = surroundingsOf(context);
    const taken: Span[] = [];
    const isNew = (span: Span) => {
      if (taken.some((other) => overlap(other, span))) return false;
      taken.push(span);
      return true;
    };
    for (const address of findInternalAddresses(context.text)) {
      if (isNew(address)) yield { span: address, messageId: 'internalAddress' };
    }
    for (const address of findSharedFiles(context.text)) {
      if (isNew(address)) yield { span: address, messageId: 'sharedFile', atMost: 'remind' };
    }
    for (const match of around.phrases('internal-matter')) {
      if (!speaks(context, match.start, match.language)) continue;
      if (around.has('internal-public', match)) continue;
      if (isNew(match)) yield { span: match, messageId: 'internal' };
    }
    for (const match of organisationWords(context, 'internal-matter')) {
      if (isNew(match)) yield { span: match, messageId: 'internal' };
    }
    for (const match of around.phrases('internal-hint')) {
      if (!speaks(context, match.start, match.language)) continue;
      if (around.has('internal-public', match)) continue;
      if (isNew(match)) yield { span: match, messageId: 'internal', atMost: 'remind' };
    }
    for (const match of around.phrases('draft-marking')) {
      // A stamp in capitals at the beginning of a line, not a word of the sentence.
      const line = around.around(match);
      const written = context.text.slice(match.start, match.end);
      if (written !== written.toUpperCase()) continue;
      if (/[\p{L}\p{N}]/u.test(context.text.slice(line.start, match.start))) continue;
      if (isNew(match)) yield { span: match, messageId: 'draft', atMost: 'remind' };
    }
  },
});
