/** Set by vite.config.ts: true only in the build that browser drivers and axe look into. */
declare const __TEST_BUILD__: boolean;
