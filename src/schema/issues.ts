/** What can be wrong with the input, with what it means for the run. */
export const ISSUE_CODES = {
  'missing-path': 'nothing is there',
  'empty-folder': 'a folder with no article in it',
  'empty-file': 'a list, table, feed or archive with no article in it',
  'unsupported-file': 'neither a folder nor a file of a kind that can be read',
  unreadable: 'the system does not let it be read',
  'symlink-loop': 'a link that leads back to a folder it is in',
  binary: 'bytes that are no text',
  'not-utf8': 'text in an encoding that cannot be told',
  'guessed-encoding': 'text in another encoding than UTF-8, told by its bytes; it is read',
  damaged: 'a file that is not what its name says',
  'not-english': 'an article in another language',
  'empty-article': 'an article without any text',
  'too-large': 'an article above the size limit',
  'bad-json': 'a line or file that is no JSON',
  'bad-record': 'a record without the fields of an article',
  'bad-date': 'a publication date that is no day; the article is read without it',
  'duplicate-id': 'a second article with an id that was already read',
} as const satisfies Record<string, string>;

export type IssueCode = keyof typeof ISSUE_CODES;

/** Something of the input that could not be used. The rest goes on. */
export interface IngestIssue {
  /** Path as the user gave it, or below it. */
  readonly file: string;
  /** Where in the file: `line 3`, `byte 17`. */
  readonly place?: string;
  readonly code: IssueCode;
  /** A phrase that goes after file and place: says what is wrong and, where it helps, what to do. */
  readonly message: string;
}

/** One line for people: `news/a.txt, byte 17: is not UTF-8`. */
export function describeIssue(issue: IngestIssue): string {
  const where = issue.place === undefined ? issue.file : `${issue.file}, ${issue.place}`;
  return `${where}: ${issue.message}`;
}
