/// The standing parts of the page of an alignment.
enum AlignmentPageParts {
  /// The style sheet: colours by `--doubt`, 0 to 100, a second theme for dark screens, a third for paper.
  static let style = """
    :root { --paper: #fff; --ink: #1b1c1e; --soft: #62666d; --line: #dcdfe4; --doubt-colour: 214 132 0;
      --alone-colour: 90 110 150; --mark: #0b57d0; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181b; --ink: #e6e7e9; --soft: #9aa0a8; --line: #33373d; --doubt-colour: 240 165 40;
        --alone-colour: 130 155 205; --mark: #8ab4f8; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
    header, main { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 1.5rem; }
    h1 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere; }
    .arrow, header p, th, .confidence, .missing { color: var(--soft); }
    header p { margin: .25rem 0 .75rem; }
    header p.alarm { color: rgb(var(--doubt-colour)); font-weight: 600; }
    .tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: 1rem; }
    button { font: inherit; font-size: .875rem; color: inherit; background: none; border: 1px solid var(--line);
      border-radius: 1rem; padding: .15rem .8rem; cursor: pointer; }
    button[aria-pressed=true] { border-color: var(--mark); color: var(--mark); }
    .keys { color: var(--soft); font-size: .8125rem; margin-inline-start: auto; }
    kbd { font: inherit; border: 1px solid var(--line); border-radius: .25rem; padding: 0 .3rem; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: 3rem; }
    th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; overflow-wrap: anywhere; }
    thead th { position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--line);
      font-size: .8125rem; z-index: 1; }
    th:nth-child(1) { width: 3.6rem; } th:nth-child(2) { width: 4.6rem; }
    th[scope=row] { font-weight: 400; font-size: .8125rem; font-variant-numeric: tabular-nums; }
    .confidence { font-size: .8125rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
    tbody tr { scroll-margin: 5rem; background: rgb(var(--doubt-colour) / calc(var(--doubt) * .45%)); }
    tbody tr.first > * { border-top: 1px solid var(--line); }
    tr.doubtful .confidence { color: var(--ink); font-weight: 600; }
    tr.alone { background: rgb(var(--alone-colour) / .14); }
    tr.heading td[dir] { font-weight: 600; } tr.note td[dir] { font-size: .875rem; }
    .missing { font-style: italic; }
    tr:target, tr:focus { outline: 2px solid var(--mark); outline-offset: -2px; }
    @media (max-width: 40rem) {
      table, tbody, tr, td { display: block; } thead { display: none; }
      th[scope=row], .confidence { display: inline-block; width: auto; padding-bottom: 0; }
      tbody tr { border-top: 1px solid var(--line); }
    }
    @media print {
      :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; }
      body { font-size: 9.5pt; } .tools, tr[hidden] { display: none; } thead th { position: static; }
      header, main { max-width: none; padding: 0; }
      tr { break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """

  /// Which rows are shown, and the keys.
  static let toolbar = """
    <div class="tools" role="group" aria-label="Rows shown">
    <button type="button" data-show="" aria-pressed="true">All</button>
    <button type="button" data-show="doubtful" aria-pressed="false">Doubtful</button>
    <button type="button" data-show="alone" aria-pressed="false">One side only</button>
    <span class="keys"><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>n</kbd> <kbd>p</kbd> next, previous doubtful or \
    alone · <kbd>f</kbd> change rows shown</span>
    </div>
    """

  /// Filters and keys; the page can be read without it.
  static let script = """
    (() => {
      const rows = [...document.querySelectorAll('tbody tr')];
      const buttons = [...document.querySelectorAll('[data-show]')];
      let current = -1;
      rows.forEach(row => { row.tabIndex = -1; });
      function show(button) {
        const kind = button.dataset.show;
        buttons.forEach(other => other.setAttribute('aria-pressed', String(other === button)));
        rows.forEach(row => { row.hidden = kind !== '' && !row.classList.contains(kind); });
        document.getElementById('none').hidden = rows.some(row => !row.hidden);
      }
      function go(step, wanted) {
        for (let index = current + step; index >= 0 && index < rows.length; index += step) {
          if (rows[index].hidden || !wanted(rows[index])) continue;
          current = index;
          rows[index].focus();
          rows[index].scrollIntoView({ block: 'center' });
          return;
        }
      }
      buttons.forEach(button => button.addEventListener('click', () => show(button)));
      document.addEventListener('focusin', event => {
        const index = rows.indexOf(event.target);
        if (index >= 0) current = index;
      });
      document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const any = () => true;
        const open = row => !row.classList.contains('sure');
        const pressed = buttons.findIndex(button => button.getAttribute('aria-pressed') === 'true');
        switch (event.key) {
          case 'j': case 'ArrowDown': go(1, any); break;
          case 'k': case 'ArrowUp': go(-1, any); break;
          case 'n': go(1, open); break;
          case 'p': go(-1, open); break;
          case 'f': show(buttons[(pressed + 1) % buttons.length]); break;
          default: return;
        }
        event.preventDefault();
      });
    })();
    """
}
