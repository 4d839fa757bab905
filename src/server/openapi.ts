import { z } from 'zod';

import { apiErrors, apiErrorSchema } from '../schema/api.ts';
import type { ApiErrorCode } from '../schema/api.ts';
import { apiRoutes } from '../schema/api-routes.ts';
import type { ApiRoute } from '../schema/api-routes.ts';

type Json = Readonly<Record<string, unknown>>;
/** Schemas that others refer to, by name. */
type Shared = Map<string, Json>;

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
  const shared: Shared = new Map();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<ApiRoute>(apiRoutes)) {
    paths[route.path] = { ...paths[route.path], [route.method]: describeRoute(name, route, shared) };
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
      schemas: { Error: toJsonSchema(apiErrorSchema, 'output', shared), ...Object.fromEntries(shared) },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Asked for beyond the own machine' },
      },
    },
  };
}

function describeRoute(name: string, route: ApiRoute, shared: Shared): Json {
  return {
    operationId: name,
    summary: route.summary,
    parameters: [
      ...listParameters(route.params, 'path', shared),
      ...listParameters(route.query, 'query', shared),
    ],
    ...(route.body !== undefined && {
      requestBody: { required: true, content: toContent(toJsonSchema(route.body, 'input', shared)) },
    }),
    responses: {
      [route.status ?? 200]: {
        description: route.summary,
        ...(route.cache === 'generation' && {
          headers: { ETag: { schema: { type: 'string' }, description: 'The same until the next build' } },
        }),
        content: toContent(toJsonSchema(route.answer, 'output', shared)),
      },
      ...(route.cache === 'generation' && { 304: { description: 'Still the same' } }),
      ...describeErrors(route),
    },
  };
}

function listParameters(schema: z.ZodObject | undefined, place: 'path' | 'query', shared: Shared): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: !z.safeParse(part, undefined).success,
    schema: toJsonSchema(part as z.ZodType, 'output', shared),
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

/** What schemas refer to stands among the components: a reference is read from the root of the description. */
function toJsonSchema(schema: z.ZodType, io: 'input' | 'output', shared: Shared): Json {
  const { $schema, $defs = {}, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  // Said once for the whole description: OpenAPI 3.1 means this version where nothing else is said.
  if ($schema !== DIALECT) throw new Error(`describeApi: unexpected JSON Schema version ${String($schema)}`);
  const prefix = `Value${shared.size}`;
  const move = (value: object): Json =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', `"#/components/schemas/${prefix}`)) as Json;
  for (const [name, definition] of Object.entries($defs)) shared.set(prefix + name, move(definition));
  return move(rest);
}
