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

const SUCCESS = Buffer.from([0xb1, 0x70]);
const toText = (text: string): Buffer => Buffer.concat([Buffer.from([0xd0, text.length]), Buffer.from(text)]);

/**
 * Answers as a server of this name would, in Bolt 4.4: no older Neo4j can be started here. It takes the version, then says
 * SUCCESS with its name to whatever comes.
 *
 * @see https://neo4j.com/docs/bolt/current/bolt/message/
 */
function createBoltServer(agent: string): Server {
  return createServer((socket) => {
    let greeted = false;
    const about = [toText('server'), toText(agent), toText('connection_id'), toText('bolt-1')];
    const answer = Buffer.concat([SUCCESS, Buffer.from([0xa2]), ...about]);
    const size = Buffer.from([answer.length >> 8, answer.length & 0xff]);
    socket.on('data', () => {
      socket.write(greeted ? Buffer.concat([size, answer, Buffer.from([0, 0])]) : Buffer.from([0, 0, 4, 4]));
      greeted = true;
    });
    socket.on('error', () => undefined);
  });
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

  it.each(['Neo4j/4.4.44', 'Neo4j/3.5.0', 'Memgraph/2.0.0'])(
    'refuses what calls itself %s',
    async (agent) => {
      const uri = await listen(createBoltServer(agent));
      await expect(connect({ uri, ...user })).rejects.toThrow(`is ${agent}; Neo4j 5 or later is needed`);
    },
  );

  it('takes what calls itself Neo4j/5.0.0, so that the refusals above mean something', async () => {
    const driver = await connect({ uri: await listen(createBoltServer('Neo4j/5.0.0')), ...user });
    await driver.close();
  });

  it.skipIf(server === null)('says so when the password is wrong, and does not repeat it', async () => {
    const refused = connect({ uri: server?.uri ?? '', ...user });
    await expect(refused).rejects.toThrow('user or password is wrong');
    await expect(refused).rejects.not.toThrow(user.password);
  });
});
