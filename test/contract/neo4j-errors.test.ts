import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { Server } from 'node:net';

import { afterEach, describe, expect, inject, it } from 'vitest';

import { connect } from '../../src/neo4j/connection.ts';

const server = inject('neo4j');
const user = { user: 'neo4j', password: 'not this one' };

let stranger: Server | undefined;
afterEach(() => stranger?.close());

/** Something else than Neo4j, on a port of its own. */
async function listen(listener: Server): Promise<string> {
  stranger = listener.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const address = stranger.address();
  return `bolt://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

describe('connect', () => {
  it.each([
    ['a port where nothing listens', 'bolt://127.0.0.1:1', 'no Neo4j answers'],
    ['a host that does not exist', 'neo4j://nowhere.invalid', 'no Neo4j answers'],
    ['another kind of address', 'http://127.0.0.1:7474', 'no address of a Neo4j'],
    ['no address at all', 'nonsense', 'no address of a Neo4j'],
    ['an empty address', '', 'no address of a Neo4j'],
  ])('says what is wrong with %s', async (_what, uri, message) => {
    await expect(connect({ uri, ...user })).rejects.toThrow(message);
  });

  it('says so when the port speaks HTTP', async () => {
    const uri = await listen(createHttpServer((_request, response) => response.end('hello')));
    await expect(connect({ uri, ...user })).rejects.toThrow('Server responded HTTP');
  });

  it('says so when the port speaks something else', async () => {
    const uri = await listen(createServer((socket) => socket.end('SSH-2.0-none\r\n')));
    await expect(connect({ uri, ...user })).rejects.toMatchObject({ name: 'Neo4jError' });
  });

  it('says so when what listens never answers', async () => {
    const uri = await listen(createServer());
    await expect(connect({ uri, ...user })).rejects.toThrow('does not answer as Neo4j does');
  });

  it.skipIf(server === null)('says so when the password is wrong, and does not repeat it', async () => {
    const refused = connect({ uri: server?.uri ?? '', ...user });
    await expect(refused).rejects.toThrow('user or password is wrong');
    await expect(refused).rejects.not.toThrow(user.password);
  });
});
