extension StringProtocol {
  /// The text without blanks, tabs, line ends and zero bytes at its ends.
  func trimmingBlanks() -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0 }
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
