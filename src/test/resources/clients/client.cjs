// Comunica as a client: node client.cjs ENDPOINT FOLDER prints "query<TAB>value" lines.
// NODE_PATH names the folder node_modules in which @comunica/query-sparql is.
const fs = require('fs');
const path = require('path');
const { QueryEngine } = require('@comunica/query-sparql');

const [endpoint, folder] = process.argv.slice(2);
const NAME = 'https://w3id.org/vigie/ns#name';

async function values(engine, text) {
  const context = { sources: [{ type: 'sparql', value: endpoint }] };
  const result = await engine.query(text, context);
  switch (result.resultType) {
    case 'boolean':
      return [String(await result.execute())];
    case 'bindings': {
      const variable = (await result.metadata()).variables[0];
      const first = (variable.variable ?? variable).value; // wrapped since Comunica 5
      const rows = await (await result.execute()).toArray();
      return rows.map((row) => row.get(first).value);
    }
    default: {
      const quads = await (await result.execute()).toArray();
      return quads.filter((q) => q.predicate.value === NAME).map((q) => q.object.value);
    }
  }
}

(async () => {
  const engine = new QueryEngine();
  for (const file of fs.readdirSync(folder).filter((f) => f.endsWith('.rq')).sort()) {
    const query = file.slice(0, -3);
    try {
      for (const value of await values(engine, fs.readFileSync(path.join(folder, file), 'utf8'))) {
        console.log(query + '\t' + value);
      }
    } catch (error) {
      console.log(query + '\terror: ' + String(error.message).split('\n')[0]);
    }
  }
})();
