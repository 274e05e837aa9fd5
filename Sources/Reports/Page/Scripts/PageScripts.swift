/// The programs of the pages, in the order in which they run.
enum PageScripts {
  /// Of a recording.
  static let recording = [core, data, school, colors, canvasView, webView, player, charts]
  /// Of a study.
  static let study = [core]
}
