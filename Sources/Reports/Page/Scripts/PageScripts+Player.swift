extension PageScripts {
  /// Plays the school and follows the time cursor.
  static let player = #"""
    (function (K) {
      const school = K.school;
      if (!school) return;
      const stage = K.el('stage'), scrub = K.el('scrub'), clock = K.el('clock'), play = K.el('play');
      K.el('playback').querySelector('.static').hidden = true;

      // How large the school is at one time, which sets the size of a fish and of the view.
      const sizes = [];
      for (let k = 0; k < Math.min(25, school.count); k++) {
        const s = school.locate(school.times[Math.floor(k * school.count / Math.min(25, school.count))]);
        let sum = 0;
        for (let n = 0; n < s.n; n++) for (let a = 0; a < 3; a++) sum += (s.position[3 * n + a] - s.center[a]) ** 2;
        if (s.n > 1) sizes.push(Math.sqrt(sum / s.n));
      }
      sizes.sort((a, b) => a - b);
      K.schoolRadius = Math.min(school.radius, 1.9 * (sizes[sizes.length >> 1] || school.radius / 2)) || 1;
      // A fish is about as long as the way to its neighbour.
      const ways = [];
      const mid = school.locate(school.times[school.count >> 1]), every = Math.max(1, Math.floor(mid.n / 150));
      for (let n = 0; n < mid.n; n += every) {
        let least = Infinity;
        for (let m = 0; m < mid.n; m++) {
          if (m === n) continue;
          let sum = 0;
          for (let a = 0; a < 3; a++) sum += (mid.position[3 * n + a] - mid.position[3 * m + a]) ** 2;
          if (sum < least) least = sum;
        }
        if (least < Infinity) ways.push(Math.sqrt(least));
      }
      ways.sort((a, b) => a - b);
      const near = 1.1 * (ways[ways.length >> 1] || Infinity);
      K.fishSize = Math.min(0.14 * K.schoolRadius, Math.max(0.03 * K.schoolRadius, near));
      K.follow = !school.box;
      K.el('follow').checked = K.follow;

      // Where frames are far apart, trails are only scribbles.
      const stride = () => {
        let sum = 0, n = 0;
        for (let f = school.count >> 1; f + 1 < school.count && n < 50; f++, n++) {
          const a = school.starts[f], b = school.starts[f + 1];
          if (a === b || b === school.starts[f + 2] || school.isJump(a, b)) continue;
          sum += Math.hypot(...[0, 1, 2].map(axis => school.position(a, axis) - school.position(b, axis)));
        }
        return n ? sum / n : 0;
      };
      if (stride() > 0.3 * K.schoolRadius) K.el('trails').value = '0';

      scrub.max = school.count - 1;
      scrub.step = 'any';
      let view = null, playing = false, dirty = true, then = 0, trailLength = Number(K.el('trails').value);
      // Steps with a pause of a thousand times the usual are rare; the frames count, not the times.
      let place = 0;
      const timeAt = place => {
        const f = Math.min(Math.floor(place), school.count - 1), g = Math.min(f + 1, school.count - 1);
        return school.times[f] + (place - f) * (school.times[g] - school.times[f]);
      };
      const placeAt = time => {
        const f = school.frameAt(time), g = Math.min(f + 1, school.count - 1);
        const span = school.times[g] - school.times[f];
        return f + (span > 0 ? Math.min(1, Math.max(0, (time - school.times[f]) / span)) : 0);
      };
      K.invalidate = () => { dirty = true; };

      // Where everybody was in the last frames, as pieces of lines.
      const room = 6 * Math.min(120000, school.capacity * 41);
      const trail = {count: 0, position: new Float32Array(room), color: new Float32Array(room)};
      const buildTrail = state => {
        trail.count = 0;
        if (!trailLength) return;
        const push = (x, y, c) => {
          if (6 * trail.count + 6 > room) return;
          trail.position.set(x, 6 * trail.count);
          trail.position.set(y, 6 * trail.count + 3);
          trail.color.set(c, 6 * trail.count);
          trail.color.set(c, 6 * trail.count + 3);
          trail.count++;
        };
        const at = p => [0, 1, 2].map(a => school.position(p, a));
        for (let f = Math.max(0, state.frame - trailLength); f < state.frame; f++) {
          let q = school.starts[f + 1];
          for (let p = school.starts[f]; p < school.starts[f + 1]; p++) {
            const id = school.individual(p);
            while (q < school.starts[f + 2] && school.individual(q) < id) q++;
            if (q >= school.starts[f + 2] || school.individual(q) !== id || school.isJump(p, q)) continue;
            const d = school.dimensions;
            push(at(p), at(q), K.colorOf(p, school.directions[p * d], school.directions[p * d + 1]));
          }
        }
        for (let n = 0; n < state.n; n++) {
          const now = [0, 1, 2].map(a => state.position[3 * n + a]), before = at(state.points[n]);
          if (now.some((x, a) => Math.abs(x - before[a]) > 1e-12)) {
            push(before, now, K.colorOf(state.points[n], state.direction[3 * n], state.direction[3 * n + 1]));
          }
        }
      };

      const draw = () => {
        const state = school.locate(K.cursor.time);
        buildTrail(state);
        view.draw(state, trail);
      };
      const tick = now => {
        requestAnimationFrame(tick);
        const elapsed = Math.min(0.25, (now - then) / 1000);
        then = now;
        if (playing) {
          place += elapsed * 15 * Number(K.el('speed').value);
          if (place >= school.count - 1) {
            place = school.count - 1;
            setPlaying(false);
          }
          K.cursor.set(timeAt(place), 'player');
        }
        if (dirty || K.el('orbit').checked) {
          dirty = false;
          draw();
        }
      };
      const setPlaying = on => {
        if (on && place >= school.count - 1) place = 0;
        playing = on;
        play.textContent = on ? '❚❚' : '▶';
        play.setAttribute('aria-label', on ? 'Pause' : 'Play');
      };
      const step = by => {
        setPlaying(false);
        place = Math.max(0, Math.min(school.count - 1, Math.round(place) + by));
        K.cursor.set(timeAt(place), 'step');
      };
      K.isPlaying = () => playing;

      K.cursor.listen((time, source) => {
        if (source !== 'player' && source !== 'step' && source !== 'scrub') place = placeAt(time);
        scrub.value = place;
        const frame = school.frames[school.frameAt(time)];
        const when = K.time(time) + (K.data.timeUnit ? ' ' + K.data.timeUnit : '') + ' · ';
        clock.textContent = (K.data.timeUnit === 'frame' ? '' : when) + 'frame ' + frame;
        scrub.setAttribute('aria-valuetext', clock.textContent);
        dirty = true;
      });
      const select = (id, by) => {
        const box = K.el(id);
        box.selectedIndex = (box.selectedIndex + by + box.options.length) % box.options.length;
        box.dispatchEvent(new Event('change'));
      };
      play.addEventListener('click', () => setPlaying(!playing));
      scrub.addEventListener('input', () => {
        setPlaying(false);
        place = Number(scrub.value);
        K.cursor.set(timeAt(place), 'scrub');
      });
      K.el('color').addEventListener('change', event => {
        K.colorBy = event.target.value;
        K.drawScale();
        dirty = true;
      });
      K.el('trails').addEventListener('change', event => {
        trailLength = Number(event.target.value);
        dirty = true;
      });
      K.el('orbit').addEventListener('change', event => view.orbit(event.target.checked));
      const reset = () => {
        view.reset();
        dirty = true;
      };
      K.el('follow').addEventListener('change', event => {
        K.follow = event.target.checked;
        reset();
      });
      K.el('view').addEventListener('click', reset);
      Object.assign(K.keys, {
        ' ': () => setPlaying(!playing), ArrowRight: e => step(e.shiftKey ? 10 : 1), ArrowLeft: e => step(e.shiftKey ? -10 : -1),
        Home: () => step(-school.count), End: () => step(school.count), c: () => select('color', 1), t: () => select('trails', 1),
        '+': () => K.el('speed').selectedIndex < 5 && select('speed', 1),
        '-': () => K.el('speed').selectedIndex > 0 && select('speed', -1), 0: reset,
      });

      school.locate(school.times[0]);
      view = (K.makeWebView && K.makeWebView(stage)) || K.makeCanvasView(stage);
      K.view = view;
      if (view.kind === 'canvas') K.el('stage-note').textContent = 'Drawn without WebGL.';
      const resize = () => {
        view.resize();
        dirty = true;
      };
      new ResizeObserver(resize).observe(stage);
      K.onTheme(() => {
        view.theme();
        dirty = true;
      });
      resize();
      reset();
      K.drawScale();
      // Begins in the middle, where the school is past its start.
      place = Math.floor((school.count - 1) / 2);
      K.startTime = timeAt(place);
      requestAnimationFrame(now => {
        then = now;
        tick(now);
      });
    })(Kadita);
    """#
}
