import { send } from '../messages/content-messages.ts';
import { hookHealth } from '../sites/hook-health.ts';
import type { Composer, Site } from '../sites/site.ts';

/** Tells once of each kind of composer what was found of the site's hooks in it. */
export class HealthReport {
  readonly #site: Site;
  readonly #told = new Set<string>();

  constructor(site: Site) {
    this.#site = site;
  }

  report(composer: Composer): void {
    const { kind } = composer;
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    const state = composer.publishState();
    const publish = state === 'absent' && composer.hasNextStep() ? 'next' : state;
    const hooks = hookHealth(this.#site, composer);
    void send('siteHealth', { site: this.#site.id, kind, publish, hooks }).catch(() => undefined);
  }
}
