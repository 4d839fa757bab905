import type { TextChunks } from '../store/atomic-file.ts';

/** Where a command's words go: results to standard output, all else to standard error. */
export interface Terminal {
  readonly print: (text: string) => void;
  /** Data as it is, piece by piece, to standard output. */
  readonly write: (chunks: TextChunks) => Promise<void>;
  readonly printError: (text: string) => void;
  readonly progress: ProgressDisplay;
  /** Whether a person sits before it. */
  readonly interactive: boolean;
  /** Aborted by Ctrl-C or when the system asks to stop. */
  readonly signal: AbortSignal;
}

/** Shows how far the work is. */
export interface ProgressDisplay {
  readonly show: (label: string, done?: number, total?: number) => void;
  readonly clear: () => void;
}

/** Ends a command with a message and without a stack trace. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What the aborted signal carries: which exit code tells the shell. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly exitCode: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(signal === 'SIGINT' ? 'interrupted' : 'asked to stop');
    this.exitCode = signal === 'SIGINT' ? 130 : 143;
  }
}
