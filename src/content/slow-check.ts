/** ms after which it is said that a check is under way: a quick one only flickers. */
export const SLOW_CHECK_MS = 500;
