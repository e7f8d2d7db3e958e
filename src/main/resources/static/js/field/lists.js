// Draws the lists out of the templates on the page.
const NEWEST = 10;

export function draw(main, person, kept, deeds) {
  const texts = main.dataset;
  const named = (kind) => texts[`kind${kind.split('_').map((part) => part[0] + part.slice(1).toLowerCase()).join('')}`];
  const at = (state) => kept.filter((item) => item.state === state);
  const waiting = at('waiting').length;
  const badge = document.querySelector('[data-badge]');
  badge.hidden = waiting === 0;
  badge.textContent = texts.waiting.replace('{0}', waiting);
  fill(main, 'asked', at('asked').map((item) => asked(item)));
  fill(main, 'queue', at('waiting').map((item) => row(item, texts.stateWaiting, item.tried || !canEdit(item) ? [] : [[texts.edit, () => deeds.edit(item)]])));
  fill(main, 'drafts', at('draft').map((item) => row(item, texts.stateDraft, [...(canEdit(item) ? [[texts.edit, () => deeds.edit(item)]] : []), [texts.discard, () => discard(item)]])));
  fill(main, 'sent', at('sent').slice(-NEWEST).reverse().map((item) => row(item, `${texts.stateSent} ${item.number ?? ''}`, [[texts.hide, () => deeds.discard(item)]])));
  fill(main, 'tasks', (person?.tasks ?? []).filter((task) => !kept.some((item) => item.caseId === task.id && item.state !== 'draft' && item.kind !== 'COMMENT')).map(task));
  fill(main, 'rounds', (person?.plans ?? []).map(plan));
  categories(main, person?.categories ?? []);

  function discard(item) {
    if (window.confirm(texts.sure)) deeds.discard(item);
  }

  function row(item, state, buttons) {
    const line = main.querySelector('#item').content.cloneNode(true).firstElementChild;
    line.querySelector('b').textContent = [named(item.kind), item.label].filter(Boolean).join(' · ');
    line.querySelector('.state').textContent = state;
    line.querySelector('p').textContent = [item.fields.words, item.fields.done, pictures(item) ? texts.photos.replace('{0}', pictures(item)) : ''].filter(Boolean).join(' · ');
    buttons.forEach(([text, press]) => line.querySelector('.item-deeds').append(button(text, press)));
    return line;
  }

  // Both are shown: what was filled in here, and where the case stands there. The person decides.
  function asked(item) {
    const buttons = [];
    if (item.now?.again) buttons.push([texts.again, () => deeds.again(item)]);
    if (item.now?.number) buttons.push([texts.asNote, () => deeds.note(item, named(item.kind))]);
    if (item.broken) buttons.push([texts.retry, () => deeds.retry(item)]);
    if (item.kind === 'SPOT' && !item.broken) buttons.push([texts.asReport, () => deeds.asReport(item)]);
    if (!item.now && canEdit(item)) buttons.push([texts.edit, () => deeds.edit(item)]);
    buttons.push([texts.discard, () => discard(item)]);
    const line = row(item, texts.stateAsked, buttons);
    const why = document.createElement('p');
    why.className = 'field-error';
    why.textContent = item.broken ? texts.broken : [item.why, item.now?.status ? texts.now.replace('{0}', item.now.status) : ''].join(' ');
    line.querySelector('p').after(why);
    return line;
  }

  // A plan may have ended meanwhile.
  function canEdit(item) {
    return item.kind !== 'ROUND' || (person?.plans ?? []).some((each) => each.id === item.plan);
  }

  function plan(each) {
    const line = main.querySelector('#task').content.cloneNode(true).firstElementChild;
    line.querySelector('b').textContent = each.name;
    const status = line.querySelector('.status');
    status.textContent = (each.tone === 'red' ? texts.roundLate : texts.roundDue).replace('{0}', each.due);
    status.classList.add(`status-${each.tone}`);
    line.querySelector('small').textContent = each.gridName;
    line.querySelector('.item-deeds').append(button(texts.roundStart, () => deeds.round(each)));
    return line;
  }

  function task(each) {
    const line = main.querySelector('#task').content.cloneNode(true).firstElementChild;
    line.querySelector('b').textContent = each.category;
    const status = line.querySelector('.status');
    status.textContent = each.clock;
    status.classList.add(`status-${each.tone}`);
    line.querySelector('small').textContent = `${each.number} · ${each.status}`;
    const [words, place] = line.querySelectorAll('p');
    words.textContent = each.words;
    place.textContent = [each.place, each.address].filter(Boolean).join(' ');
    each.deeds.forEach((kind) => line.querySelector('.item-deeds').append(button(named(kind), () => deeds.act(each, kind, `${named(kind)} · ${each.category} ${each.number}`))));
    return line;
  }
}

function pictures(item) {
  return item.photos.length + (item.before?.length ?? 0);
}

function fill(main, name, lines) {
  const list = main.querySelector(`[data-list=${name}]`);
  list.replaceChildren(...lines);
  list.closest('section').hidden = lines.length === 0 && name !== 'tasks';
}

function button(text, press) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-small';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

// What is used most first, then every class with its leaves; left alone while somebody chooses.
function categories(main, leaves) {
  const select = main.querySelector('[name=category]');
  const mark = leaves.map((leaf) => leaf.code + leaf.name).join();
  if (select.dataset.mark === mark) return;
  select.dataset.mark = mark;
  const chosen = select.value;
  const groups = new Map([[main.dataset.often, leaves.filter((leaf) => leaf.frequent)]]);
  leaves.forEach((leaf) => groups.set(leaf.group, [...(groups.get(leaf.group) ?? []), leaf]));
  select.replaceChildren(new Option(main.dataset.choose, ''), ...[...groups].filter(([, all]) => all.length).map(([name, all]) => {
    const group = document.createElement('optgroup');
    group.label = name;
    group.append(...all.map((leaf) => new Option(leaf.name, leaf.code)));
    return group;
  }));
  select.value = chosen;
}
