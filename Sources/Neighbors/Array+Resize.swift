extension Array where Element: BitwiseCopyable {
  /// Changes the length without giving memory back; what is added has the value `filler`.
  mutating func resize(to count: Int, filler: Element) {
    if count < self.count {
      removeLast(self.count - count)
    } else if count > self.count {
      append(contentsOf: repeatElement(filler, count: count - self.count))
    }
  }
}
