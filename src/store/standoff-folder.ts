import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { standoffLayers } from '../schema/standoff.ts';
import type { Standoff } from '../schema/standoff.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { WriteOptions } from './atomic-file.ts';
import { renderJsonLines } from './json-text.ts';

/** Writes every layer that was made as `<layer>.jsonl`. */
export async function writeStandoff(
  folder: string,
  standoff: Standoff,
  options: WriteOptions,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const layer of standoffLayers) {
    const records = standoff[layer];
    if (records !== undefined)
      await writeFileAtomically(join(folder, `${layer}.jsonl`), renderJsonLines(records), options);
  }
}

/** Copies the layers byte by byte; other files of the target folder stay. */
export async function copyStandoff(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const layer of standoffLayers) {
    const file = join(target, `${layer}.jsonl`);
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      await copyFile(join(source, `${layer}.jsonl`), temporary);
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
}
