import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';

import { createProgram } from '../../src/cli/program.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');

interface Service {
  readonly image?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

interface Compose {
  readonly services: Readonly<Record<'neo4j' | 'wiregraph', Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

interface Package {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: { readonly wiregraph: string };
}

/** `yaml` refuses a key that is there twice, as Compose does. */
function readCompose(): Compose {
  return parseYaml(read('docker-compose.yml')) as Compose;
}

function findSchemaErrors(compose: unknown): readonly string[] {
  // The formats ("duration", "ports") are Compose's own.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(read('test/fixtures/compose-spec/compose-spec.json')) as object);
  return validate(compose) ? [] : (validate.errors ?? []).map((error) => JSON.stringify(error));
}

describe('docker-compose.yml', () => {
  it('is valid against the schema of the Compose Specification', () => {
    expect(findSchemaErrors(readCompose())).toEqual([]);
  });

  it('is found invalid with a key that Compose does not know, so that the check above means something', () => {
    const { services, ...rest } = readCompose();
    const broken = { ...rest, services: { ...services, neo4j: { ...services.neo4j, volume: [] } } };
    expect(findSchemaErrors(broken)).not.toEqual([]);
  });

  it('takes the long-term version of Neo4j, its documented folders, and secrets from outside only', () => {
    const { neo4j, wiregraph } = readCompose().services;
    expect(neo4j.image).toBe('neo4j:5.26-community');
    expect(neo4j.volumes.map((volume) => volume.split(':')[1])).toEqual(['/data', '/logs']);
    expect(neo4j.environment['NEO4J_AUTH']).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/u);
    expect(wiregraph.environment['NEO4J_PASSWORD']).toMatch(/^\$\{NEO4J_PASSWORD:\?[^}]+\}$/u);
    expect(wiregraph.environment['WIREGRAPH_TOKEN']).toMatch(/^\$\{WIREGRAPH_TOKEN:\?[^}]+\}$/u);
  });

  it('opens ports to this machine only, waits for Neo4j, and names volumes that it declares', () => {
    const { services, volumes } = readCompose();
    for (const port of [...services.neo4j.ports, ...services.wiregraph.ports]) {
      expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/u);
    }
    expect(services.wiregraph.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(services.neo4j.healthcheck?.test.join(' ')).toContain('cypher-shell -u neo4j');
    const named = Object.values(services).flatMap((service) => service.volumes.map((volume) => volume));
    for (const volume of named.filter((text) => /^[\w-]+:/u.test(text))) {
      expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('gives the program variables that it reads', () => {
    const known = JSON.stringify(listEnvironment());
    for (const name of Object.keys(readCompose().services.wiregraph.environment)) {
      if (name !== 'WIREGRAPH_TOKEN') expect(known).toContain(name);
    }
    expect(read('src/cli/serve-workspace.ts')).toContain("process.env['WIREGRAPH_TOKEN']");
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const values = (instruction: string): readonly string[] =>
    lines
      .filter((line) => line.startsWith(`${instruction} `))
      .map((line) => line.slice(instruction.length + 1));
  const { engines, scripts, bin } = JSON.parse(read('package.json')) as Package;

  it('begins each stage with a Node that the program runs on', () => {
    const oldest = Number(/^>=(\d+)$/u.exec(engines.node)?.[1]);
    const versions = values('FROM').map((image) => Number(/^node:(\d+)-bookworm-slim/u.exec(image)?.[1]));
    expect(versions).toHaveLength(2);
    for (const version of versions) expect(version).toBeGreaterThanOrEqual(oldest);
  });

  it('copies what is there, and nothing that would be built elsewhere', () => {
    const sources = values('COPY')
      .filter((words) => !words.startsWith('--from'))
      .flatMap((words) => words.split(' ').slice(0, -1));
    expect(sources).toContain('package-lock.json');
    for (const source of sources) expect(existsSync(new URL(source, root))).toBe(true);
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'dist', '.git']));
  });

  it('runs scripts that exist', () => {
    const called = values('RUN').flatMap((command) => [...command.matchAll(/npm run ([\w:-]+)/gu)]);
    expect(called.map(([, name]) => name)).toEqual(['build']);
    for (const [, name = ''] of called) expect(Object.keys(scripts)).toContain(name);
  });

  it('starts the program with options that it has, at the port that is published', () => {
    const entry = JSON.parse(values('ENTRYPOINT')[0] ?? '') as string[];
    const [name, ...words] = JSON.parse(values('CMD')[0] ?? '') as string[];
    expect(entry).toEqual(['node', `/app/${bin.wiregraph}`]);
    const command = createSilentProgram().commands.find((item) => item.name() === name);
    const known = command?.options.map(({ long }) => long);
    for (const word of words.filter((item) => item.startsWith('--'))) expect(known).toContain(word);
    const port = words[words.indexOf('--port') + 1] ?? '';
    expect(values('EXPOSE')).toEqual([port]);
    expect(readCompose().services.wiregraph.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });
});

function createSilentProgram(): ReturnType<typeof createProgram> {
  const nothing = (): void => undefined;
  return createProgram({
    print: nothing,
    write: () => Promise.resolve(),
    printError: nothing,
    progress: { show: nothing, clear: nothing },
    interactive: false,
    signal: new AbortController().signal,
  });
}

/** Variables of all options of `neo4j push`. */
function listEnvironment(): readonly (string | undefined)[] {
  const neo4j = createSilentProgram().commands.find((command) => command.name() === 'neo4j');
  const push = neo4j?.commands.find((command) => command.name() === 'push');
  return push?.options.map(({ envVar }) => envVar) ?? [];
}
