/** The same question from a program. Each text runs as it stands. */
import { config } from './config.js';
import { isGraph } from './answer.js';

/** The languages, with the name people know. */
export const LANGUAGES = { curl: 'curl', python: 'Python', r: 'R', java: 'Java' };

/**
 * The text of a program.
 *
 * @param language a key of LANGUAGES
 * @param query the query
 * @param state parameters beside it
 */
export function write(language, query, state) {
  const type = isGraph(query) ? 'text/turtle' : 'text/csv';
  return { curl, python, r, java }[language](query.trimEnd(), Object.entries(state), type);
}

function address() {
  return config.host + config.endpoint;
}

function curl(query, state, type) {
  let end = 'SPARQL';
  while (query.split('\n').includes(end)) end += '_';
  return [
    `curl '${address()}' -H 'Accept: ${type}' \\`,
    ...state.map(([name, value]) => `  --data-urlencode '${name}=${value.replaceAll("'", "'\\''")}' \\`),
    `  --data-urlencode query@- <<'${end}'`,
    query,
    end,
  ].join('\n');
}

function python(query, state, type) {
  const plain = !query.includes('"""') && !query.endsWith('"') && !/[\\]/.test(query);
  const text = plain ? '"""\\\n' + query + '\n"""' : JSON.stringify(query);
  const read =
    type === 'text/csv'
      ? ['rows = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))', 'for row in rows:', '    print(row)']
      : ['print(answer.read().decode("utf-8"))'];
  return [
    ...(type === 'text/csv' ? ['import csv', 'import io'] : []),
    'import urllib.parse',
    'import urllib.request',
    '',
    `QUERY = ${text}`,
    `asked = {"query": QUERY${state.map(([name, value]) => `, ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join('')}}`,
    'request = urllib.request.Request(',
    `    "${address()}",`,
    '    data=urllib.parse.urlencode(asked).encode(),',
    `    headers={"Accept": "${type}"},`,
    ')',
    'with urllib.request.urlopen(request) as answer:',
    ...read.map((line) => '    ' + line),
  ].join('\n');
}

function r(query, state, type) {
  let dashes = '-';
  while (query.includes(')' + dashes + '"')) dashes += '-';
  const format = type === 'text/csv' ? 'csv' : 'ttl';
  const more = state.map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('');
  return [
    `query <- r"${dashes}(${query})${dashes}"`,
    `address <- paste0("${address()}?format=${format}${more}&query=",`,
    '                  URLencode(query, reserved = TRUE))',
    type === 'text/csv' ? 'rows <- read.csv(address, encoding = "UTF-8")' : 'rows <- readLines(address, encoding = "UTF-8")',
    'print(rows)',
  ].join('\n');
}

function java(query, state, type) {
  const text = query.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
  return [
    'import java.net.URI;',
    'import java.net.URLEncoder;',
    'import java.net.http.HttpClient;',
    'import java.net.http.HttpRequest;',
    'import java.net.http.HttpResponse;',
    'import java.nio.charset.StandardCharsets;',
    '',
    'public class Ask {',
    '  public static void main(String[] arguments) throws Exception {',
    '    String query = """',
    ...text.split('\n').map((line) => (line ? '        ' + line : '')),
    '        """;',
    '    String asked = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)' +
      state.map(([name, value]) => `\n        + "&${name}=${encodeURIComponent(value)}"`).join('') +
      ';',
    '    HttpRequest request =',
    `        HttpRequest.newBuilder(URI.create("${address()}"))`,
    '            .header("Content-Type", "application/x-www-form-urlencoded")',
    `            .header("Accept", "${type}")`,
    '            .POST(HttpRequest.BodyPublishers.ofString(asked))',
    '            .build();',
    '    HttpResponse<String> answer =',
    '        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
    '    System.out.println(answer.body());',
    '  }',
    '}',
  ].join('\n');
}
