import browser from 'webextension-polyfill';
import { createEngine, type Engine } from '../engine/engine.ts';
import { allRules } from '../engine/rules/index.ts';
import { loadResources } from '../resources/load-resources.ts';

export interface LoadedEngine {
  readonly engine: Engine;
  readonly dictionaryError?: string;
}

let loading: Promise<LoadedEngine> | undefined;

/** The engine with the extension's own dictionary; loaded once in a worker's life. */
export function loadedEngine(): Promise<LoadedEngine> {
  loading ??= load().catch((error: unknown) => {
    // The next check tries anew.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<LoadedEngine> {
  const dictionary = await readDictionary().catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  const { resources, dictionaryError } = loadResources(dictionary);
  return {
    engine: createEngine(resources, allRules),
    ...(dictionaryError !== undefined && { dictionaryError }),
  };
}

/** The one `fetch` of the project: a file of the extension itself. */
async function readDictionary(): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL('dictionary/mor.vfst'));
  return new Uint8Array(await response.arrayBuffer());
}
