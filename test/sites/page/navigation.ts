/** Parameters of the practice itself: kept over every navigation inside a page. */
const PRACTICE_PARAMETERS = ['lang', 'variant', 'mobile', 'altprompt', 'recreate', 'account'];

const listeners = new Set<() => void>();

/** Navigates as a single-page site does: no reload, `history.pushState` only. */
export function navigate(path: string): void {
  const target = new URL(path, location.origin);
  for (const name of PRACTICE_PARAMETERS) {
    const value = parameter(name);
    if (value !== null && !target.searchParams.has(name)) target.searchParams.set(name, value);
  }
  history.pushState({}, '', target);
  for (const listener of listeners) listener();
}

export function parameter(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

export function onNavigated(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}
