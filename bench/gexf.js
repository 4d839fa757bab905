/**
 * Writing GEXF of 100,000 edges beside graphology-gexf and networkx's `write_gexf`: the same graph to a file, each in a process
 * of its own, in one run:
 *
 *     python3 -m venv peers && peers/bin/pip install networkx
 *     npm run build:program
 *     node bench/gexf.js --python peers/bin/python
 *
 * Options: `--nodes`, `--edges`, `--rounds`; without `--python` networkx is left out. Times vary with the machine and what else
 * it does: compare the ratios. Memory is what the process grew by at its
 * highest, beside the graph that it had loaded; it is read from Linux's /proc.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import console from 'node:console';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    nodes: { type: 'string', default: '10000' },
    edges: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    python: { type: 'string' },
    side: { type: 'string' },
    out: { type: 'string' },
  },
});

const SELF = fileURLToPath(import.meta.url);

const EDGE_TYPES = ['MET_WITH', 'ACCUSED', 'PARTICIPATES_IN', 'MENTIONS', 'SANCTIONED'];
const NODE_TYPES = ['Person', 'Organization', 'Country', 'Place', 'Event'];

/** A graph of the schema's shape, the same every time; names have what XML must escape. */
function createGraph(nodeCount, edgeCount) {
  const place = (index) => ({ x: (index * 37) % 1000, y: (index * 91) % 1000, size: 4 + (index % 20) });
  const nodes = Array.from({ length: nodeCount }, (_, index) => {
    const type = NODE_TYPES[index % NODE_TYPES.length];
    const common = { id: `node:${index}`, name: `Name & "Title" <${index}>`, mentionCount: index % 50 };
    const shared = { ...common, articles: [`article-${index % 500}`], community: index % 12, salient: true };
    const date = { start: '2022-01-02', end: '2022-01-03', precision: 'interval' };
    return type === 'Event'
      ? {
          ...shared,
          ...place(index),
          type,
          eventType: 'CONSULT',
          status: 'actual',
          date,
          claims: [],
          trace: [],
        }
      : { ...shared, ...place(index), type, aliases: [{ text: 'Alias', count: 1 }], roles: [], evidence: [] };
  });
  const edges = Array.from({ length: edgeCount }, (_, index) => ({
    id: `edge:${index}`,
    type: EDGE_TYPES[index % EDGE_TYPES.length],
    source: `node:${(index * 7919) % nodeCount}`,
    target: `node:${(index * 104729 + 1) % nodeCount}`,
    status: 'actual',
    support: 1 + (index % 5),
    count: 1 + (index % 9),
    firstSeen: '2022-01-02',
    lastSeen: '2022-01-05',
    events: [`event:${index % 900}`],
    claims: [`claim:${index}`],
    salient: index % 3 === 0,
  }));
  return { format: 'wiregraph-graph', version: 1, nodes, edges, claims: [] };
}

/** Each gives the work of writing `out`, all that it needs loaded. */
const SIDES = {
  wiregraph: async (graph, out) => {
    const { renderGexf } = await import('../dist/export/gexf.js');
    const { writeFileAtomically } = await import('../dist/store/atomic-file.js');
    return () => writeFileAtomically(out, renderGexf(graph));
  },
  'graphology-gexf': async (graph, out) => {
    const [{ default: graphology }, { default: gexf }, { renderGraphologyJson }] = await Promise.all([
      import('graphology'),
      import('graphology-gexf'),
      import('../dist/export/graphology-json.js'),
    ]);
    const loaded = graphology.MultiDirectedGraph.from(JSON.parse([...renderGraphologyJson(graph)].join('')));
    return () => writeFile(out, gexf.write(loaded));
  },
};

/** Prints what writing cost. */
async function runSide(side, out) {
  const write = await SIDES[side](createGraph(Number(options.nodes), Number(options.edges)), out);
  globalThis.gc();
  const before = resetPeak();
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  await write();
  const { user, system } = process.cpuUsage(cpuStart);
  const seconds = (performance.now() - start) / 1e3;
  const grownMb = (readKilobytes('VmHWM') - before) / 1e3;
  console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, grownMb }));
}

/** Kilobytes that the process holds; from here on the system keeps the highest anew. Linux only, as `/proc`. */
function resetPeak() {
  writeFileSync('/proc/self/clear_refs', '5');
  return readKilobytes('VmRSS');
}

function readKilobytes(field) {
  const line = readFileSync('/proc/self/status', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${field}:`));
  return Number(/\d+/u.exec(line)[0]);
}

/** Runs each side once, in turn. */
function runRound(folder) {
  const results = {};
  for (const side of Object.keys(SIDES)) {
    const flags = ['--nodes', options.nodes, '--edges', options.edges, '--side', side];
    const out = join(folder, `${side}.gexf`);
    results[side] = runJson(process.execPath, ['--expose-gc', SELF, ...flags, '--out', out], out);
  }
  if (options.python !== undefined) {
    const graphml = join(folder, 'graph.graphml');
    const out = join(folder, 'networkx.gexf');
    const script = fileURLToPath(new URL('gexf-networkx.py', import.meta.url));
    results.networkx = runJson(options.python, [script, graphml, out], out);
  }
  return results;
}

function runJson(command, words, out) {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
  return { ...JSON.parse(stdout), fileMb: statSync(out).size / 1e6 };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-gexf-'));
  try {
    const { renderGraphml } = await import('../dist/export/graphml.js');
    const graph = createGraph(Number(options.nodes), Number(options.edges));
    writeFileSync(join(folder, 'graph.graphml'), [...renderGraphml(graph)].join(''));
    const rounds = Array.from({ length: Number(options.rounds) }, () => runRound(folder));
    const rows = Object.keys(rounds[0]).map((side) => {
      const of = (name) => median(rounds.map((round) => round[side][name]));
      return {
        side,
        seconds: of('seconds'),
        cpu: of('cpuSeconds'),
        grownMb: of('grownMb'),
        fileMb: of('fileMb'),
      };
    });
    const [own] = rows;
    console.table(
      rows.map((row) => ({
        side: row.side,
        'CPU s': row.cpu.toFixed(2),
        'times ours': (row.cpu / own.cpu).toFixed(2),
        'grown by MB': row.grownMb.toFixed(0),
        'file MB': row.fileMb.toFixed(0),
      })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (options.side === undefined) await compare();
else await runSide(options.side, options.out);
