extension PageScripts {
  /// Colours of individuals: by heading, speed or group.
  static let colors = #"""
    (function (K) {
      const school = K.school;
      if (!school) return;
      const rgb = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255);
      const between = (stops, share) => {
        const x = Math.min(0.999999, Math.max(0, share)) * (stops.length - 1);
        const i = Math.floor(x), f = x - i;
        return stops[i].map((c, k) => c + f * (stops[i + 1][k] - c));
      };
      // Around the circle through colours of Okabe and Ito; from dark to light for speeds.
      const circle = ['#0072b2', '#56b4e9', '#009e73', '#e69f00', '#d55e00', '#cc79a7', '#0072b2'].map(rgb);
      const rise = ['#3b528b', '#2a788e', '#22a884', '#7ad151', '#e8c51d'].map(rgb);
      const groups = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'].map(rgb);
      const alone = rgb('#8d97a3');
      K.colorBy = 'heading';
      // The colour of a point, given its direction.
      K.colorOf = (point, x, y) => {
        if (K.colorBy === 'speed') return between(rise, school.speeds[point] / 255);
        if (K.colorBy === 'group') {
          const group = school.groups[point];
          return group === 255 ? alone : groups[group % groups.length];
        }
        return x || y ? between(circle, (Math.atan2(y, x) / (2 * Math.PI) + 1) % 1) : alone;
      };
      K.drawScale = () => {
        const legend = K.el('legend');
        legend.textContent = '';
        const bar = document.createElement('canvas');
        bar.width = 90;
        bar.height = 10;
        const context = bar.getContext('2d');
        for (let x = 0; x < 90; x++) {
          let c = between(K.colorBy === 'speed' ? rise : circle, x / 89);
          if (K.colorBy === 'group') c = groups[Math.floor(x / 15)];
          context.fillStyle = 'rgb(' + c.map(v => Math.round(255 * v)).join(',') + ')';
          context.fillRect(x, 0, 1, 10);
        }
        const unit = (K.data.lengthUnit || 'length') + '/' + (K.data.timeUnit || 'time');
        const ends = {heading: ['0°', '360° in the xy plane'], speed: ['0', K.number(school.fastest, 3) + ' ' + unit],
          group: ['groups', 'alone: grey']}[K.colorBy];
        legend.append(ends[0], bar, ends[1]);
      };
    })(Kadita);
    """#
}
