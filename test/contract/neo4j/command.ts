import { createProgram } from '../../../src/cli/program.ts';
import { CommandError } from '../../../src/cli/terminal.ts';

export interface CommandResult {
  readonly exitCode: number;
  readonly printed: string;
  /** Message of what ended the command; empty when nothing did. */
  readonly message: string;
}

/** Runs a command in this process. @throws what is no error of the input */
export async function runCommand(...words: readonly string[]): Promise<CommandResult> {
  const lines: string[] = [];
  const program = createProgram({
    print: (text) => lines.push(text),
    write: () => Promise.resolve(),
    printError: () => undefined,
    progress: { show: () => undefined, clear: () => undefined },
    interactive: false,
    signal: new AbortController().signal,
  });
  const end = (exitCode: number, message: string): CommandResult => ({
    exitCode,
    printed: lines.join('\n'),
    message,
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return end(0, '');
  } catch (error) {
    if (error instanceof CommandError) return end(error.exitCode, error.message);
    if (error instanceof Error && ['Neo4jError', 'QueryError', 'WorkspaceError'].includes(error.name)) {
      return end(2, error.message);
    }
    throw error;
  }
}
