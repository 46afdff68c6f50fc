/** What the server says of a query itself: how it is answered, and why an answer may be empty. */
import { config, make, number, t } from './config.js';

async function told(path, query, state) {
  const answer = await fetch(config.endpoint + path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Accept-Language': config.lang },
    body: new URLSearchParams({ query, ...state }),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail ?? said.title ?? String(answer.status));
  return said;
}

/** Why the answer is empty, as far as the server can tell. */
export async function doctor(query, state) {
  if (!config.insight) return make('p', { class: 's', text: t('doctor.none') });
  try {
    const { findings } = await told('/doctor', query, state);
    if (findings.length === 0) return make('p', { class: 's', text: t('doctor.none') });
    return make('div', { class: 'doctor' }, [
      make('h3', { text: t('doctor.title') }),
      make('ul', {}, findings.map((finding) => make('li', {}, [
        make('p', { text: finding.says }),
        finding.instead ? make('p', { class: 's' }, [t('doctor.instead') + ' ', make('code', { text: finding.instead })]) : null,
      ]))),
    ]);
  } catch {
    return make('p', { class: 's', text: t('doctor.none') });
  }
}

/** What is explained now: an explanation that comes after another was asked for is not shown. */
let asked = '';

/** Takes away the explanation of another question than this one. */
export function forget(box, query, state) {
  if (asked === JSON.stringify([query, state])) return;
  asked = '';
  box.hidden = true;
  box.replaceChildren();
}

/** The steps of a query in words, with rows and time. */
export async function explain(box, query, state) {
  const turn = (asked = JSON.stringify([query, state]));
  box.hidden = false;
  box.replaceChildren(make('p', { role: 'status', text: t('running') }));
  try {
    const said = await told('/explain', query, state);
    if (turn !== asked) return;
    const most = Math.max(1, ...said.steps.map((step) => step.micros));
    box.replaceChildren(
      make('div', { class: 'hd' }, [make('h2', { text: t('explain.title') }), make('p', { text: said.summary })]),
      make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('explain.title') }, [
        make('table', { class: 'tab bars steps' }, [
          make('caption', { class: 'vh', text: t('explain.title') }),
          make('thead', {}, [make('tr', {}, [
            make('th', { scope: 'col', text: t('explain.step') }),
            make('th', { scope: 'col', class: 'r', text: t('explain.rows') }),
            make('th', { scope: 'col', class: 'r', text: t('explain.time') }),
            make('td', { class: 'bar' }),
          ])]),
          make('tbody', {}, said.steps.map((step) => make('tr', {}, [
            make('th', { scope: 'row', class: 'd' + Math.min(step.depth, 8) }, [step.says, step.code ? make('small', { class: 'iri', text: step.code }) : null]),
            make('td', { class: 'n num' }, [number(step.rows), step.turns > 1 ? make('small', { text: t('explain.turns', number(step.turns)) }) : null].filter(Boolean)),
            make('td', { class: 'n num', text: t('explain.ms', number(Math.round(step.micros / 10) / 100)) }),
            make('td', { class: 'bar' }, [make('svg:svg', { 'aria-hidden': 'true' }, [
              make('svg:rect', { class: 'f1', width: Math.max(0.3, (step.micros / most) * 100) + '%', height: '100%' }),
            ])]),
          ]))),
        ]),
      ]),
      make('details', {}, [
        make('summary', {}, [make('span', { text: t('explain.algebra') })]),
        make('pre', { class: 'code', tabindex: '0' }, [make('code', { text: said.algebra })]),
      ]),
      ...(said.stopped ? [make('p', { class: 's', text: t('explain.stopped') })] : []),
    );
  } catch (fault) {
    if (turn !== asked) return;
    box.replaceChildren(make('p', { class: 'fault', role: 'alert', text: fault.message }));
  }
  box.scrollIntoView({ block: 'nearest' });
}
