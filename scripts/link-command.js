/**
 * Makes the built command runnable as `npx wiregraph` from the project's root. Without the link npx installs the project into
 * its own cache first, which builds it once more.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

// Windows has no executable bit and wants shims, not links; there npx takes the long way.
if (process.platform !== 'win32') {
  chmodSync(path('../dist/cli.js'), 0o755);
  mkdirSync(path('../node_modules/.bin/'), { recursive: true });
  rmSync(path('../node_modules/.bin/wiregraph'), { force: true });
  symlinkSync('../../dist/cli.js', path('../node_modules/.bin/wiregraph'));
}
