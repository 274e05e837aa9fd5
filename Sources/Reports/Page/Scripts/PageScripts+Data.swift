extension PageScripts {
  /// Unpacks numbers from text.
  static let data = #"""
    (function (K) {
      const bytes = text => {
        const raw = atob(text);
        const result = new Uint8Array(raw.length);
        for (let i = 0; i < raw.length; i++) result[i] = raw.charCodeAt(i);
        return result;
      };
      // The numbers are stored lowest byte first, as all machines with a browser have them.
      const unpack = Type => text => new Type(bytes(text).buffer);
      K.unpack = {
        f32: unpack(Float32Array), f64: unpack(Float64Array), u32: unpack(Uint32Array), u16: unpack(Uint16Array),
        u8: unpack(Uint8Array), i8: unpack(Int8Array),
      };
      const series = K.data.series;
      // Times that count from long ago are shown from the beginning of the recording.
      K.time = t => (series.origin ? '+' : '') + K.number(t - series.origin, 6);
      K.series = {
        stride: series.stride, times: K.unpack.f64(series.times), panels: series.panels,
        columns: series.columns.map(c => ({
          name: c.name, family: c.family, label: c.label, unit: c.unit,
          mean: K.unpack.f32(c.mean), low: c.low && K.unpack.f32(c.low), high: c.high && K.unpack.f32(c.high),
        })),
        column(name) { return this.columns.find(c => c.name === name); },
        // The stretch nearest to a time.
        index(time) {
          const t = this.times;
          let low = 0, high = t.length - 1;
          while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (t[middle] <= time) low = middle; else high = middle;
          }
          return Math.abs(t[high] - time) < Math.abs(t[low] - time) ? high : low;
        },
      };
    })(Kadita);
    """#
}
