import type { Response } from '../messages.ts';
import type { Site } from '../sites/site.ts';
import type { ComposerWatcher } from './composer-watcher.ts';
import type { DraftSession } from './draft-session.ts';

/** What is being written on this page, the latest first, for the popup. */
export function currentDrafts(
  site: Site,
  watcher: ComposerWatcher,
  ungated: WeakSet<DraftSession>,
): Response<'currentDrafts'> {
  const { active } = watcher;
  const others = [...watcher.sessions].filter((session) => session !== active).reverse();
  const composers = [...(active ? [active] : []), ...others].flatMap(({ view }) => {
    if (!view.snapshot || view.state === 'empty') return [];
    if (view.outcome?.status === 'checked' && view.outcome.settings.pausedUntil) return [];
    const checked = view.outcome?.status === 'checked' ? view.outcome : undefined;
    const answer = checked && { result: checked.result, profile: checked.settings.profile };
    return [{ text: view.snapshot.draft.text, state: view.state, ...answer }];
  });
  const unrecognised = [...watcher.sessions].some((session) => ungated.has(session));
  return { site: site.id, composers, unrecognised };
}
