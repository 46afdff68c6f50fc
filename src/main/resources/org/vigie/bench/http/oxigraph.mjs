// A small SPARQL endpoint over Oxigraph in memory. Arguments: folder of the package, port, N-Quads.
import http from 'node:http';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [, , folder, port, file] = process.argv;
const { Store } = createRequire(folder + '/')('oxigraph');
const store = new Store();

// In parts: a string of Node holds half a gigabyte at most.
const part = Buffer.alloc(32 << 20);
const input = fs.openSync(file, 'r');
let rest = Buffer.alloc(0);
for (let size; (size = fs.readSync(input, part, 0, part.length)) > 0; ) {
  const bytes = Buffer.concat([rest, part.subarray(0, size)]);
  const end = bytes.lastIndexOf(10) + 1;
  load(bytes.subarray(0, end));
  rest = Buffer.from(bytes.subarray(end));
}
load(rest);

function load(bytes) {
  store.load(bytes.toString('utf8'), {
    format: 'application/n-quads', no_transaction: true, unchecked: true,
  });
}

http.createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    const query = new URLSearchParams(Buffer.concat(chunks).toString()).get('query');
    const graph = /^\s*(PREFIX[^\n]*\n\s*)*(CONSTRUCT|DESCRIBE)/i.test(query);
    const type = graph ? 'application/n-triples' : 'application/sparql-results+json';
    try {
      const answer = store.query(query, {
        results_format: type, use_default_graph_as_union: true,
      });
      response.writeHead(200, {
        'Content-Type': type, 'Content-Length': Buffer.byteLength(answer),
      });
      response.end(answer);
    } catch (fault) {
      response.writeHead(400);
      response.end(String(fault));
    }
  });
}).listen(Number(port), '127.0.0.1');
