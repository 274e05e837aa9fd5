import Analysis

/// The school in motion, and a picture of it where scripts do not run.
enum PlaybackSection: PageSection {
  static let id = "playback"
  static let title = "Playback"

  static func body(_ content: PageContent) -> String? {
    guard let whole = content.result.trajectory, whole.positions.count > 0 else { return nil }
    let picture = SchoolFigure(trajectory: whole, info: content.result.info)
    let shown = (0..<whole.count).last { !whole.points($0).isEmpty } ?? 0
    let figures = "<div class=\"static figures\">\(picture.svg(frame: shown))</div>"
    guard let school = content.school else {
      return figures + "<p class=\"note\">There is no room for a playback in a page of this size.</p>"
    }
    let info = content.result.info
    let remark = school.remark(frames: content.result.table.count, individuals: info.individuals.count)
    return """
      <div id="player" class="player live" hidden>
      <div id="stage" class="stage" tabindex="0" role="application" aria-label="Playback of the school. Space plays, arrows step, drag turns."><p id="stage-note"></p></div>
      <div id="readout" class="readout" aria-live="off"></div>
      <div class="controls">
      <button id="play" type="button" aria-label="Play" title="Play or pause (space)">▶</button>
      <input id="scrub" type="range" min="0" max="1000" value="0" step="1" aria-label="Time">
      <output id="clock">0</output>
      </div>
      <div class="controls more">
      <label>Speed <select id="speed" title="Slower and faster (- and +)"><option value="0.25">¼×</option><option value="0.5">½×</option><option value="1" selected>1×</option><option value="2">2×</option><option value="4">4×</option><option value="8">8×</option></select></label>
      <label>Colour <select id="color" title="Colour by … (c)"><option value="heading">heading</option><option value="speed">speed</option><option value="group">group</option></select></label>
      <label>Trails <select id="trails" title="Trails on or off (t)"><option value="0">off</option><option value="10" selected>short</option><option value="40">long</option></select></label>
      <label><input id="orbit" type="checkbox"> turn slowly</label>
      <label><input id="follow" type="checkbox"> follow the school</label>
      <button id="view" type="button" title="Reset the view (0)">Reset view</button>
      <span id="legend" class="scale" aria-hidden="true"></span>
      </div>
      <p class="note">\(remark) Keys: space plays, ← → step, shift with them ten steps, home and end, + − speed, c colour, t trails, 0 view, d dark.</p>
      </div>
      \(figures)
      """
  }
}
