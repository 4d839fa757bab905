import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { apiErrorSchema } from '../../../src/schema/api.ts';
import { listen } from '../../../src/server/listen.ts';
import type { RunningServer } from '../../../src/server/listen.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await listen(app, { host: '127.0.0.1', port: 0, orAnyPort: false });
});
afterAll(() => server.close(0));

function app(): void {
  // Never answers.
}

describe('listen', () => {
  it('says that a port is taken, or takes another where any will do', async () => {
    const { port } = server;
    await expect(listen(app, { host: '127.0.0.1', port, orAnyPort: false })).rejects.toThrow(
      `cannot listen on 127.0.0.1, port ${port}: the port is taken`,
    );
    const other = await listen(app, { host: '127.0.0.1', port, orAnyPort: true });
    expect(other.port).not.toBe(port);
    await other.close(0);
  });

  it('finishes answers that are under way before it stops', async () => {
    const requests = new EventEmitter();
    const slow = await listen((_request, response) => requests.emit('response', response), {
      host: '127.0.0.1',
      port: 0,
      orAnyPort: false,
    });
    const asked = once(requests, 'response');
    const response = fetch(slow.url);
    const [underWay] = (await asked) as [ServerResponse];
    const closed = slow.close(10_000);
    underWay.end('whole');
    expect(await (await response).text()).toBe('whole');
    await closed;
  });

  it.each([
    ['what is no HTTP', 'GIVE ME ALL\r\n\r\n', 400, 'bad-request'],
    ['a header without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 413, 'too-large'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'bad-request',
    ],
  ])('answers %s in the shape of all failures', async (_what, request, status, code) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.end(request);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
    expect(apiErrorSchema.strict().parse(JSON.parse(body)).error.code).toBe(code);
  });
});
