import { EMBEDDED_DATA_ID } from '../../src/schema/embedded.ts';
import { server } from './api.ts';
import type { DataSource } from './data-source.ts';
import { readEmbeddedSource } from './embedded-source.ts';

const embedded = document.getElementById(EMBEDDED_DATA_ID);

/** The page's own data where it carries some, else the program that serves it. */
export const source: DataSource = embedded === null ? server : readEmbeddedSource(embedded.textContent);
