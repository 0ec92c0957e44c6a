/** Starts, checks and builds guideline packs. Exit 1: the pack is not right; 2: wrong usage. */
import { fileURLToPath } from 'node:url';
import { runPackCommand } from './pack-commands.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { status, lines } = runPackCommand(process.argv.slice(2), root);
for (const line of lines) (status === 0 ? console.log : console.error)(line);
process.exitCode = status;
