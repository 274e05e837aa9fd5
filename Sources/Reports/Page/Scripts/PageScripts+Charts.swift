extension PageScripts {
  /// The time series with one axis and one cursor, by dygraphs where it is there.
  static let charts = #"""
    (function (K) {
      const frame = K.el('charts'), times = K.series.times, rows = times.length;
      const span = () => [times[0], times[rows - 1]];
      const cursors = [];
      const band = K.el('band');

      // The phase band: the whole recording, or what the charts show.
      let shown = rows ? span() : [0, 1];
      if (band && rows > 1) {
        const line = band.querySelector('.cursor'), svg = band.querySelector('svg'), whole = span();
        const place = () => {
          const share = (K.cursor.time - shown[0]) / (shown[1] - shown[0]);
          line.style.left = 100 * share + '%';
          line.hidden = !(share >= 0 && share <= 1);
        };
        K.zoomBand = () => {
          const scale = 1000 / (whole[1] - whole[0]);
          svg.setAttribute('viewBox', [(shown[0] - whole[0]) * scale, 0, (shown[1] - shown[0]) * scale, 18].join(' '));
          place();
        };
        K.cursor.listen(place);
        const move = event => {
          const box = band.getBoundingClientRect();
          const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
          K.cursor.set(shown[0] + share * (shown[1] - shown[0]), 'band');
        };
        band.style.cursor = 'pointer';
        band.addEventListener('pointerdown', event => {
          band.setPointerCapture(event.pointerId);
          move(event);
        });
        band.addEventListener('pointermove', event => { if (event.buttons) move(event); });
      }

      // What is there at the time of the cursor.
      const readout = K.el('readout');
      if (readout) {
        const named = [['polarization_unbiased', 'P̂'], ['milling_unbiased', 'M̂'], ['polarization', 'P'], ['rotation', 'M'],
          ['oceanic_schooling_index_invariant', 'OSI, invariant'], ['oceanic_schooling_index', 'OSI, published']];
        const known = named.map(([name, label]) => [K.series.column(name), label]).filter(([c]) => c);
        const cells = known.map(([, label]) => {
          const line = document.createElement('div');
          readout.append(line);
          return value => { line.textContent = label + ' ' + (Number.isFinite(value) ? value.toFixed(2) : '–'); };
        });
        K.cursor.listen(time => {
          const row = K.series.index(time);
          known.forEach(([c], i) => cells[i](c.mean[row]));
        });
      }

      if (typeof Dygraph !== 'undefined' && rows > 1) {
        const statics = K.el('static-series');
        statics.hidden = true;
        const color = i => K.css('--c' + (i < 7 ? i : 7));
        const extra = K.el('extra');
        let charts = [], family = 'invariant', busy = false;
        const has = name => K.series.column(name);
        const allOf = f => K.series.panels.flatMap(p => p[f]).filter(has);
        if (!allOf('invariant').length) family = 'published';
        for (const radio of document.querySelectorAll('input[name=family]')) {
          radio.disabled = !allOf(radio.value).length;
          radio.checked = radio.value === family;
          radio.addEventListener('change', () => {
            family = radio.value;
            build();
          });
        }
        extra.append(new Option('none', ''));
        for (const c of K.series.columns) extra.append(new Option(c.name.replaceAll('_', ' '), c.name));
        extra.addEventListener('change', () => build());

        const short = name => name.replace(/_invariant$/, '').replace(/_entropy$/, '').replaceAll('_', ' ');
        const isOrder = name => /^(polarization|rotation|milling)(_unbiased)?$/.test(name);
        const isBanded = K.series.stride > 1;
        const cell = (c, r) => isBanded
          ? (Number.isFinite(c.mean[r]) ? [c.low[r], c.mean[r], c.high[r]] : [null, null, null])
          : (Number.isFinite(c.mean[r]) ? c.mean[r] : null);
        const zoom = (range, origin) => {
          if (busy) return;
          busy = true;
          shown = range;
          for (const c of charts) if (c.graph !== origin) c.graph.updateOptions({dateWindow: range});
          if (K.zoomBand) K.zoomBand();
          place();
          busy = false;
        };
        const place = () => {
          const first = charts.length ? charts[0].graph.getArea() : null;
          if (band && first) {
            band.style.marginLeft = first.x + 'px';
            band.style.marginRight = Math.max(0, frame.clientWidth - first.x - first.w) + 'px';
          }
          for (const c of charts) {
            const x = c.graph.toDomXCoord(K.cursor.time), area = c.graph.getArea();
            const inside = x >= area.x - 0.5 && x <= area.x + area.w + 0.5;
            c.line.hidden = !inside;
            c.line.style.left = x + 'px';
            c.line.style.top = c.plot.offsetTop + area.y + 'px';
            c.line.style.height = area.h + 'px';
            if (inside) c.tell(K.series.index(K.cursor.time));
          }
        };
        const add = (title, names, isTall) => {
          const columns = names.map(has).filter(Boolean);
          if (!columns.length) return;
          const box = document.createElement('div');
          box.className = 'chart' + (isTall ? ' tall' : '');
          const heading = document.createElement('h3');
          heading.append(title);
          const values = columns.map((c, i) => {
            const part = document.createElement('span');
            part.className = 'values';
            const name = document.createElement('b');
            name.textContent = short(c.name) + ' ';
            name.style.color = color(i);
            const value = document.createElement('span');
            part.append(name, value);
            heading.append(part);
            return value;
          });
          const plot = document.createElement('div');
          plot.className = 'plot';
          plot.setAttribute('role', 'img');
          plot.setAttribute('aria-label', title + ' over time: ' + columns.map(c => c.label).join(', '));
          const line = document.createElement('div');
          line.className = 'cursor';
          box.append(heading, plot, line);
          frame.append(box);
          const data = Array.from(times, (t, r) => [t, ...columns.map(c => cell(c, r))]);
          const dashes = {};
          columns.forEach((c, i) => { if (i > 3) dashes[c.name] = {strokePattern: [6, 3]}; });
          const tell = row => columns.forEach((c, i) => { values[i].textContent = K.number(c.mean[row], 3); });
          const graph = new Dygraph(plot, data, {
            labels: ['time', ...columns.map(c => c.name)], colors: columns.map((c, i) => color(i)), series: dashes,
            customBars: isBanded, fillAlpha: 0.18, strokeWidth: 1.5, legend: 'never', labelsDiv: document.createElement('div'),
            axisLabelWidth: 46, gridLineColor: K.css('--grid'), axisLineColor: K.css('--soft'), highlightCircleSize: 3,
            includeZero: true, valueRange: names.every(isOrder) ? [0, 1.03] : [null, null], xRangePad: 0, dateWindow: shown, animatedZooms: false, connectSeparatedPoints: false,
            axes: {x: {axisLabelFormatter: t => K.time(t)}},
            zoomCallback: (from, to) => zoom([from, to], graph),
            drawCallback: (g, first) => { if (!first && !busy) zoom(g.xAxisRange(), g); },
            clickCallback: (event, x) => K.cursor.set(x, 'chart'),
            highlightCallback: (event, x, points, row) => tell(row), unhighlightCallback: () => place(),
          });
          charts.push({graph, plot, line, tell});
        };
        const build = () => {
          for (const c of charts) c.graph.destroy();
          charts = [];
          frame.textContent = '';
          K.series.panels.forEach((p, i) => add(p.title, p[family], i === 1));
          if (extra.value) add('Also', [extra.value], false);
          K.charts = charts;
          place();
        };
        const unzoom = () => zoom(span(), null);
        K.el('unzoom').addEventListener('click', unzoom);
        K.keys.z = unzoom;
        K.cursor.listen(place);
        K.onTheme(build);
        new ResizeObserver(place).observe(frame);
        build();
      } else {
        frame.hidden = true;
        const section = K.el('series');
        if (section) section.querySelectorAll('.controls, .note.live').forEach(e => { e.hidden = true; });
      }
      if (rows) K.cursor.set(K.startTime !== undefined ? K.startTime : times[rows >> 1], 'start');
    })(Kadita);
    """#
}
