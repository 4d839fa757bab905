import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { apiRoutes } from '../../../src/schema/api-routes.ts';
import { serveSmallWorld } from './served-world.ts';
import type { ServedWorld } from './served-world.ts';

let world: ServedWorld;
beforeAll(async () => {
  world = await serveSmallWorld();
});
afterAll(() => world.close());

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

describe('the description of the API', () => {
  let description: Description;
  beforeAll(async () => {
    description = (await (await world.get('/api/openapi.json')).json()) as Description;
  });

  it('is OpenAPI 3.1', async () => {
    const result = await new Validator().validate({ ...description });
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  it('has every route, with what goes in and what comes out', () => {
    const operations = Object.values(description.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(apiRoutes).sort());
    for (const { responses, parameters, requestBody } of operations) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '429', '500']));
      expect(parameters.filter((one) => one.in === 'path').every(({ required }) => required)).toBe(true);
      if (requestBody !== undefined)
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['413', '415']));
    }
  });

  it('says which parts of a query may be left out', () => {
    const { parameters = [] } = description.paths['/search']?.['get'] ?? {};
    expect(parameters).toMatchObject([
      { name: 'q', in: 'query', required: true },
      { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 100 } },
    ]);
  });
});
