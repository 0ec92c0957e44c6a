import { business } from './business/site.ts';
import { facebook } from './facebook/site.ts';
import { instagram } from './instagram/site.ts';
import type { Site } from './site.ts';
import { x } from './x/site.ts';
import { youtube } from './youtube/site.ts';

export const allSites: readonly Site[] = [facebook, business, x, instagram, youtube];

export function siteOf(host: string): Site | undefined {
  return allSites.find((site) => site.hosts.includes(host));
}
