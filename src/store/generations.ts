import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A workspace keeps each build in a folder of its own, numbered upwards: `generations/0001`. */
const GENERATIONS = 'generations';
const NAME = /^\d{4,}$/;

export function generationFolder(workspace: string, generation: string): string {
  return join(workspace, GENERATIONS, generation);
}

/**
 * Makes an empty folder that no other build has, even one that runs at the same time.
 * @returns its name
 */
export async function createGeneration(workspace: string): Promise<string> {
  await mkdir(join(workspace, GENERATIONS), { recursive: true });
  const taken = (await listGenerations(workspace)).map(Number);
  for (let number = Math.max(0, ...taken) + 1; ; number++) {
    const name = String(number).padStart(4, '0');
    try {
      await mkdir(generationFolder(workspace, name));
      return name;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

export async function removeGeneration(workspace: string, generation: string): Promise<void> {
  await rm(generationFolder(workspace, generation), { recursive: true, force: true });
}

/** Removes what is older than the current and the previous generation; a server may still be reading the previous one. */
export async function removeOldGenerations(
  workspace: string,
  keep: readonly (string | undefined)[],
): Promise<void> {
  const newest = Math.max(...keep.map((name) => Number(name ?? 0)));
  for (const name of await listGenerations(workspace)) {
    if (Number(name) < newest && !keep.includes(name)) await removeGeneration(workspace, name);
  }
}

async function listGenerations(workspace: string): Promise<string[]> {
  const entries = await readdir(join(workspace, GENERATIONS), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && NAME.test(entry.name)).map(({ name }) => name);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
