import Foundation

/// The text of a page, which does not fill the screen when an expectation about it fails.
struct PageText: Equatable, CustomStringConvertible, CustomDebugStringConvertible {
  private let text: String
  init(_ text: String) { self.text = text }
  var count: Int { text.utf8.count }
  var description: String { "a page of \(count) bytes" }
  var debugDescription: String { description }
  func has(_ part: String) -> Bool { text.contains(part) }

  /// What lies between and around the occurrences of a text.
  func parts(_ separator: String) -> [String] { text.components(separatedBy: separator) }

  /// Whether every script element that begins ends.
  var isBalanced: Bool { parts("<script").count == parts("</script>").count }
}

extension PageText: CustomReflectable {
  var customMirror: Mirror { Mirror(self, children: []) }
}
