import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./annotate-spacy.py', import.meta.url));
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/**
 * Lets spaCy's full pipeline go through the texts of a file several times, on one thread, in a process of its own.
 * @returns what `annotate-spacy.py` prints
 */
export function runSpacy({ python, model }, file, passes) {
  const output = execFileSync(python, [SCRIPT, model, file, String(passes)], {
    encoding: 'utf8',
    env: { ...process.env, ...ONE_THREAD },
  });
  return JSON.parse(output);
}
