extension PageScripts {
  /// The trajectories: where everybody is at any time.
  static let school = #"""
    (function (K) {
      const raw = K.data.school;
      if (!raw) return;
      const u = K.unpack;
      const d = raw.dimensions;
      const school = K.school = {
        dimensions: d, box: raw.box, fastest: raw.fastest,
        times: u.f64(raw.times), frames: u.u32(raw.frames), starts: u.u32(raw.starts),
        individuals: u.u16(raw.individuals), coordinates: u.u16(raw.coordinates),
        directions: u.i8(raw.directions), speeds: u.u8(raw.speeds), groups: u.u8(raw.groups),
      };
      school.count = school.times.length;
      const perFrame = school.starts[1] - school.starts[0];
      const isFixed = school.individuals.length === perFrame && school.starts[school.count] === perFrame * school.count;
      school.capacity = 0;
      for (let f = 0; f < school.count; f++) {
        school.capacity = Math.max(school.capacity, school.starts[f + 1] - school.starts[f]);
      }
      school.individual = point => isFixed ? school.individuals[point % perFrame] : school.individuals[point];
      const unit = raw.scale / 65535;
      school.position = (point, axis) => axis < d ? raw.origin[axis] + school.coordinates[point * d + axis] * unit : 0;
      // What a step must be shorter than not to be one through the boundary.
      const half = [0, 1, 2].map(axis => raw.box && axis < d && raw.box[axis] > 0 ? raw.box[axis] / 2 : Infinity);
      school.isJump = (p, q) => {
        for (let axis = 0; axis < d; axis++) {
          if (Math.abs(school.position(p, axis) - school.position(q, axis)) > half[axis]) return true;
        }
        return false;
      };

      // Extent over all frames, for the view.
      const low = [Infinity, Infinity, Infinity], high = [-Infinity, -Infinity, -Infinity];
      for (let p = 0; p < school.groups.length; p++) {
        for (let axis = 0; axis < 3; axis++) {
          const x = school.position(p, axis);
          if (x < low[axis]) low[axis] = x;
          if (x > high[axis]) high[axis] = x;
        }
      }
      school.low = low.map((x, a) => raw.box && a < d && raw.box[a] > 0 ? Math.min(x, 0) : x);
      school.high = high.map((x, a) => raw.box && a < d && raw.box[a] > 0 ? Math.max(x, raw.box[a]) : x);
      school.middle = school.low.map((x, a) => (x + school.high[a]) / 2);
      school.radius = Math.hypot(...school.low.map((x, a) => school.high[a] - x)) / 2 || 1;

      // The frame at or before a time.
      school.frameAt = time => {
        let low = 0, high = school.count - 1;
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          if (school.times[middle] <= time) low = middle; else high = middle - 1;
        }
        return low;
      };

      // Everybody at a time, between two frames on a straight line.
      const state = school.state = {
        n: 0, points: new Int32Array(school.capacity), position: new Float32Array(3 * school.capacity),
        direction: new Float32Array(3 * school.capacity), center: [0, 0, 0],
      };
      school.locate = time => {
        const f = school.frameAt(time);
        const next = Math.min(f + 1, school.count - 1);
        const span = school.times[next] - school.times[f];
        const share = span > 0 ? Math.min(1, Math.max(0, (time - school.times[f]) / span)) : 0;
        let q = school.starts[next];
        const end = school.starts[next + 1];
        state.n = 0;
        state.frame = f;
        const sum = [0, 0, 0];
        for (let p = school.starts[f]; p < school.starts[f + 1]; p++) {
          const id = school.individual(p);
          while (q < end && school.individual(q) < id) q++;
          const has = share > 0 && q < end && school.individual(q) === id;
          const jumps = has && school.isJump(p, q);
          // Through the boundary everybody stays until the other side is nearer.
          const from = jumps && share > 0.5 ? q : p;
          const n = state.n++;
          state.points[n] = from;
          for (let axis = 0; axis < 3; axis++) {
            const a = school.position(from, axis);
            const x = has && !jumps ? a + share * (school.position(q, axis) - a) : a;
            state.position[3 * n + axis] = x;
            sum[axis] += x;
            const u = axis < d ? school.directions[from * d + axis] / 127 : 0;
            const v = has && axis < d ? school.directions[q * d + axis] / 127 : u;
            state.direction[3 * n + axis] = u + share * (v - u);
          }
        }
        for (let axis = 0; axis < 3; axis++) state.center[axis] = state.n ? sum[axis] / state.n : school.middle[axis];
        return state;
      };
    })(Kadita);
    """#
}
