import { z } from 'zod';

import { apiErrors, apiErrorSchema } from '../schema/api.ts';
import type { ApiErrorCode } from '../schema/api.ts';
import { apiRoutes } from '../schema/api-routes.ts';
import type { ApiRoute } from '../schema/api-routes.ts';

type Json = Readonly<Record<string, unknown>>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** How any request may fail, whatever it asks for. */
const COMMON_ERRORS: readonly ApiErrorCode[] = [
  'bad-request',
  'unauthorized',
  'forbidden',
  'too-many-requests',
  'internal-error',
];
/** How a request with a body may fail besides. */
const BODY_ERRORS: readonly ApiErrorCode[] = ['too-large', 'unsupported-type'];

/**
 * The description of the API, made from the very schemas that check it.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function describeApi(): Json & { readonly openapi: string } {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<ApiRoute>(apiRoutes)) {
    paths[route.path] = { ...paths[route.path], [route.method]: describeRoute(name, route) };
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: DIALECT,
    info: {
      title: 'Wiregraph',
      version: '1',
      description: 'A knowledge graph of news articles, with the sentences that say so.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    security: [{}, { token: [] }],
    paths,
    components: {
      schemas: { Error: toJsonSchema(apiErrorSchema, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Asked for beyond the own machine' },
      },
    },
  };
}

function describeRoute(name: string, route: ApiRoute): Json {
  return {
    operationId: name,
    summary: route.summary,
    parameters: [...listParameters(route.params, 'path'), ...listParameters(route.query, 'query')],
    ...(route.body !== undefined && {
      requestBody: { required: true, content: toContent(toJsonSchema(route.body, 'input')) },
    }),
    responses: {
      [route.status ?? 200]: {
        description: route.summary,
        ...(route.cache === 'generation' && {
          headers: { ETag: { schema: { type: 'string' }, description: 'The same until the next build' } },
        }),
        content: toContent(toJsonSchema(route.answer, 'output')),
      },
      ...(route.cache === 'generation' && { 304: { description: 'Still the same' } }),
      ...describeErrors(route),
    },
  };
}

function listParameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: !z.safeParse(part, undefined).success,
    schema: toJsonSchema(part as z.ZodType, 'output'),
  }));
}

/** Errors that share a status stand together. */
function describeErrors({ errors, body }: ApiRoute): Json {
  const codes = [...COMMON_ERRORS, ...(body === undefined ? [] : BODY_ERRORS), ...errors];
  const byStatus = new Map<number, ApiErrorCode[]>();
  for (const code of new Set(codes))
    byStatus.set(apiErrors[code], [...(byStatus.get(apiErrors[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, together]) => [
      status,
      { description: together.join(', '), content: toContent({ $ref: '#/components/schemas/Error' }) },
    ]),
  );
}

function toContent(schema: Json): Json {
  return { 'application/json': { schema } };
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  // Said once for the whole description: OpenAPI 3.1 means this version where nothing else is said.
  if ($schema !== DIALECT) throw new Error(`describeApi: unexpected JSON Schema version ${String($schema)}`);
  return rest;
}
