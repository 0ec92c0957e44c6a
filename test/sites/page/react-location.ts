import { useSyncExternalStore } from 'react';
import { onNavigated } from './navigation.ts';
import { onPublished } from './posted.ts';

/** The address as path plus query; renders again after every navigation inside the page. */
export function useLocation(): URL {
  const href = useSyncExternalStore(onNavigated, () => location.href);
  return new URL(href);
}

export function usePostedCount(): number {
  return useSyncExternalStore(onPublished, () => window.__posted.length);
}
