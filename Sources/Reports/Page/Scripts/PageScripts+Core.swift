extension PageScripts {
  /// What every page has: dark and light, copying tables, the time cursor, keys.
  static let core = #"""
    'use strict';
    window.Kadita = (function () {
      const K = {data: JSON.parse(document.getElementById('kadita-data').textContent), keys: {}};
      K.el = id => document.getElementById(id);
      K.css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      K.show = () => {
        for (const e of document.querySelectorAll('.live')) e.hidden = false;
      };
      K.number = (value, digits) => Number.isFinite(value) ? String(Number(value.toPrecision(digits || 4))) : '–';

      // Dark and light: as the system has it, until the button says otherwise.
      const themeListeners = [];
      const dark = matchMedia('(prefers-color-scheme: dark)');
      K.isDark = () => {
        const chosen = document.documentElement.dataset.theme;
        return chosen ? chosen === 'dark' : dark.matches;
      };
      K.onTheme = f => themeListeners.push(f);
      const themed = () => themeListeners.forEach(f => f());
      K.toggleTheme = () => {
        const next = K.isDark() ? 'light' : 'dark';
        document.documentElement.dataset.theme = next;
        try { localStorage.setItem('kadita-theme', next); } catch (_) { /* a page opened from a mail has no storage */ }
        themed();
      };
      try {
        const kept = localStorage.getItem('kadita-theme');
        if (kept === 'dark' || kept === 'light') document.documentElement.dataset.theme = kept;
      } catch (_) { /* as above */ }
      dark.addEventListener('change', themed);
      K.el('theme').addEventListener('click', K.toggleTheme);
      K.keys.d = K.toggleTheme;

      // Tables: cells carry the whole number, which is what is copied.
      let toastTimer = 0;
      K.toast = text => {
        const toast = K.el('toast');
        toast.textContent = text;
        toast.classList.add('on');
        clearTimeout(toastTimer);
        toastTimer = setTimeout(() => toast.classList.remove('on'), 1800);
      };
      K.tsv = table => [...table.rows].map(row => [...row.cells].map(cell =>
        (cell.dataset.v !== undefined ? cell.dataset.v : cell.textContent).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
      const fallbackCopy = text => {
        const area = document.createElement('textarea');
        area.value = text;
        document.body.append(area);
        area.select();
        const done = document.execCommand('copy');
        area.remove();
        return done;
      };
      for (const button of document.querySelectorAll('button.copy')) {
        button.addEventListener('click', async () => {
          const table = K.el(button.dataset.table);
          const text = K.tsv(table);
          let done = true;
          try { await navigator.clipboard.writeText(text); } catch (_) { done = fallbackCopy(text); }
          K.toast(done ? table.tBodies[0].rows.length + ' rows copied' : 'The browser does not allow copying');
        });
      }

      // The time cursor, which playback, series and phase band share.
      const listeners = [];
      K.cursor = {
        time: NaN,
        set(time, source) {
          if (time === this.time) return;
          this.time = time;
          for (const f of listeners) f(time, source);
        },
        listen(f) { listeners.push(f); },
      };

      document.addEventListener('keydown', event => {
        const tag = event.target.tagName;
        if (event.ctrlKey || event.metaKey || event.altKey || tag === 'SELECT' || tag === 'TEXTAREA') return;
        if (tag === 'INPUT' && event.target.type !== 'range') return;
        if ((tag === 'BUTTON' || tag === 'SUMMARY' || tag === 'A') && (event.key === ' ' || event.key === 'Enter')) return;
        const action = K.keys[event.key];
        if (!action) return;
        event.preventDefault();
        action(event);
      });
      return K;
    })();
    Kadita.show();
    """#
}
