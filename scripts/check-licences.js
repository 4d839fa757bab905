/**
 * Checks from the lockfile that every package which ships to users is under a licence that allows it, and needs no install script.
 * A licence that is new here is read by a person first, then added.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'PSF-2.0',
  // Licences of choice, of which the permissive one is taken, and of parts.
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
]);

/** Packages whose lockfile entry does not say it as an SPDX expression: what their own files say. */
const READ_BY_HAND = new Map([
  ['duck', 'BSD-2-Clause'],
  ['world-countries', 'ODbL-1.0: data, used as it is and named in THIRD-PARTY-NOTICES.md'],
]);

/** They speed up, and everything works without them. */
const OPTIONAL_SCRIPTS = new Set(['msgpackr-extract']);

const lockfile = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const problems = [];
let checked = 0;
for (const [path, entry] of Object.entries(lockfile.packages)) {
  if (path === '' || entry.dev) continue;
  checked += 1;
  const name = path.replace(/^.*node_modules\//u, '');
  if (!ALLOWED.has(entry.license) && !READ_BY_HAND.has(name))
    problems.push(`${path}: licence ${entry.license ?? 'not stated'}`);
  if (entry.hasInstallScript && !OPTIONAL_SCRIPTS.has(name))
    problems.push(`${path}: needs an install script`);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${checked} packages checked, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
