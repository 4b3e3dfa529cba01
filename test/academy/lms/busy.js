/** Deterministic load for the benchmark: 60 routes, each with 5 answers and 200 DOM updates. */
(() => {
  const ROUTES = 60;
  const ANSWERS_PER_ROUTE = 5;
  const UPDATES_PER_ROUTE = 200;
  const ROWS = 50;
  const list = document.getElementById('busy-list');
  const title = document.getElementById('busy-title');

  /** Four kinds of update in turn: a row added, its text changed, its attribute changed, a row taken away. */
  function update(step, row) {
    const kind = step % 4;
    if (kind === 0) {
      const item = document.createElement('li');
      item.textContent = row.title;
      list.append(item);
      return;
    }
    const item = list.lastElementChild;
    if (kind === 1) item.firstChild.data = `${row.title}: ${row.count}`;
    else if (kind === 2) item.dataset.state = row.state;
    else if (list.childElementCount > ROWS) list.firstElementChild.remove();
    else item.title = row.owner;
  }

  async function visit(route) {
    window.history.pushState({ route }, '', `/busy/view/${route}`);
    document.title = `Board ${route} | Northwind Academy`;
    title.firstChild.data = `Operations board ${route}`;
    const first = (route - 1) * ANSWERS_PER_ROUTE;
    const numbers = Array.from({ length: ANSWERS_PER_ROUTE }, (_, at) => first + at);
    const answers = await Promise.all(numbers.map((n) => fetch(`/busy/api/${n}`).then((response) => response.json())));
    const rows = answers.flatMap((answer) => answer.rows);
    for (let step = 0; step < UPDATES_PER_ROUTE; step += 1) update(step, rows[step % rows.length]);
    return rows.reduce((sum, row) => sum + row.count, 0);
  }

  /** Resolves with what was done; `checksum` is the same on every run. */
  window.runBusy = async () => {
    let checksum = 0;
    list.replaceChildren();
    for (let route = 1; route <= ROUTES; route += 1) checksum += await visit(route);
    return { routes: ROUTES, answers: ROUTES * ANSWERS_PER_ROUTE, updates: ROUTES * UPDATES_PER_ROUTE, checksum };
  };

  document.querySelector('[data-action="run"]').addEventListener('click', async () => {
    const done = await window.runBusy();
    document.getElementById('busy-result').textContent = `${done.routes} routes, ${done.updates} updates`;
  });
})();
