extension PageScripts {
  /// The playback on a plain canvas, where there is no WebGL or no three.js.
  static let canvasView = #"""
    (function (K) {
      const school = K.school;
      if (!school) return;
      const is3D = school.dimensions === 3;
      K.makeCanvasView = stage => {
        const canvas = document.createElement('canvas');
        canvas.setAttribute('aria-hidden', 'true');
        stage.prepend(canvas);
        const context = canvas.getContext('2d');
        if (!context) return null;
        const view = {kind: 'canvas', canvas};
        let yaw, pitch, zoom, pan, turns = false, basis;
        view.reset = () => {
          yaw = is3D ? 0.75 : 0;
          pitch = is3D ? 0.45 : Math.PI / 2;
          zoom = 1;
          pan = [0, 0];
        };
        view.reset();
        view.theme = () => {};
        view.orbit = on => { turns = on && is3D; };
        view.resize = () => {
          const ratio = Math.min(2, window.devicePixelRatio || 1);
          canvas.width = Math.max(1, stage.clientWidth * ratio);
          canvas.height = Math.max(1, stage.clientHeight * ratio);
        };
        // Right, up and depth of a position on the screen.
        const project = (x, y, z) => {
          const {c, s, C, S, k, m} = basis;
          x -= m[0]; y -= m[1]; z -= m[2];
          const right = c * x + s * y, away = -s * x + c * y;
          return [canvas.width / 2 + pan[0] + k * right, canvas.height / 2 + pan[1] - k * (C * z + S * away), C * away - S * z];
        };
        const box = () => {
          if (!school.box) return;
          const ends = [0, 1, 2].map(a => a < school.dimensions ? [0, school.box[a] || school.high[a]] : [0, 0]);
          context.strokeStyle = K.css('--line');
          context.beginPath();
          for (let corner = 0; corner < 8; corner++) {
            for (let axis = 0; axis < 3; axis++) {
              if (corner >> axis & 1) continue;
              const at = other => project(...ends.map((e, a) => e[(other >> a) & 1]));
              const [p, q] = [at(corner), at(corner | 1 << axis)];
              context.moveTo(p[0], p[1]);
              context.lineTo(q[0], q[1]);
            }
          }
          context.stroke();
        };
        view.draw = (state, trail) => {
          if (turns) yaw += 0.004;
          const reach = K.follow ? K.schoolRadius * 1.05 : school.radius;
          basis = {
            c: Math.cos(yaw), s: Math.sin(yaw), C: Math.cos(pitch), S: Math.sin(pitch),
            k: zoom * Math.min(canvas.width, canvas.height) / (2.1 * reach), m: K.follow ? state.center : school.middle,
          };
          context.clearRect(0, 0, canvas.width, canvas.height);
          context.lineWidth = Math.min(2, window.devicePixelRatio || 1);
          box();
          context.globalAlpha = 0.4;
          for (let i = 0; i < trail.count; i++) {
            const t = trail.position, a = project(t[6 * i], t[6 * i + 1], t[6 * i + 2]);
            const b = project(t[6 * i + 3], t[6 * i + 4], t[6 * i + 5]);
            const c = trail.color;
            context.strokeStyle = 'rgb(' + [0, 1, 2].map(j => Math.round(255 * c[6 * i + j])).join(',') + ')';
            context.beginPath();
            context.moveTo(a[0], a[1]);
            context.lineTo(b[0], b[1]);
            context.stroke();
          }
          context.globalAlpha = 1;
          const size = Math.max(3 * context.lineWidth, K.fishSize * basis.k * 0.5);
          const order = [];
          for (let n = 0; n < state.n; n++) {
            const p = state.position, v = state.direction;
            const at = project(p[3 * n], p[3 * n + 1], p[3 * n + 2]);
            const to = project(p[3 * n] + v[3 * n], p[3 * n + 1] + v[3 * n + 1], p[3 * n + 2] + v[3 * n + 2]);
            order.push([at[2], at[0], at[1], Math.atan2(to[1] - at[1], to[0] - at[0]), n]);
          }
          order.sort((a, b) => b[0] - a[0]);
          for (const [, x, y, angle, n] of order) {
            const c = K.colorOf(state.points[n], state.direction[3 * n], state.direction[3 * n + 1]);
            context.fillStyle = 'rgb(' + c.map(w => Math.round(255 * w)).join(',') + ')';
            const u = Math.cos(angle) * size, v = Math.sin(angle) * size;
            context.beginPath();
            context.moveTo(x + 1.3 * u, y + 1.3 * v);
            context.lineTo(x - 0.7 * u - 0.45 * v, y - 0.7 * v + 0.45 * u);
            context.lineTo(x - 0.7 * u + 0.45 * v, y - 0.7 * v - 0.45 * u);
            context.fill();
          }
        };
        let drag = null;
        canvas.addEventListener('pointerdown', event => {
          drag = [event.clientX, event.clientY];
          canvas.setPointerCapture(event.pointerId);
        });
        canvas.addEventListener('pointermove', event => {
          if (!drag) return;
          const dx = event.clientX - drag[0], dy = event.clientY - drag[1];
          drag = [event.clientX, event.clientY];
          if (is3D && !event.shiftKey) {
            yaw -= dx * 0.008;
            pitch = Math.max(-1.55, Math.min(1.55, pitch + dy * 0.008));
          } else {
            const ratio = Math.min(2, window.devicePixelRatio || 1);
            pan = [pan[0] + dx * ratio, pan[1] + dy * ratio];
          }
          K.invalidate();
        });
        canvas.addEventListener('pointerup', () => { drag = null; });
        canvas.addEventListener('wheel', event => {
          event.preventDefault();
          zoom *= Math.exp(-event.deltaY * 0.0012);
          K.invalidate();
        }, {passive: false});
        return view;
      };
    })(Kadita);
    """#
}
