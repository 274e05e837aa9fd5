import Phases

/// Order parameters, entropies and index over time, with the phase band along them.
enum SeriesSection: PageSection {
  static let id = "series"
  static let title = "Over time"

  static func body(_ content: PageContent) throws -> String? {
    let table = content.result.table
    guard table.count > 0, !table.metrics.isEmpty else { return nil }
    let hasBoth = Set(table.metrics.map { $0.column.family }).isSuperset(of: [.published, .invariant])
    let choice = """
      <div class="controls live" hidden><fieldset><legend class="hide">Definitions</legend>
      <label><input type="radio" name="family" value="invariant" checked> invariant</label>
      <label><input type="radio" name="family" value="published"> published</label></fieldset>
      <label>One more <select id="extra"></select></label>
      <button id="unzoom" type="button">Reset zoom</button></div>
      """
    let step = content.series.stride
    let remark =
      step > 1
      ? "<p class=\"note\">Lines are means over \(step) frames, bands their smallest and largest values.</p>"
      : ""
    let hint =
      "<p class=\"note live\" hidden>Drag across a diagram to zoom all of them, double-click to see everything, "
      + "shift-drag to move, click to set the time.\(hasBoth ? " Invariant definitions are comparable between recordings, published ones with the paper." : "")</p>"
    return choice + PhaseBand.html(content) + "<div id=\"charts\" class=\"charts live\" hidden></div>" + hint
      + remark + "<div class=\"static stack\" id=\"static-series\">\(try SeriesFigures.html(content))</div>"
  }
}
