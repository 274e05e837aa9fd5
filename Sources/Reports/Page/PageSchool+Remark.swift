import Analysis

extension PageSchool {
  /// What is embedded, in a sentence, so that nobody takes it for everything.
  func remark(frames: Int, individuals: Int) -> String {
    let t = trajectory
    var shown = "All \(frames) frames"
    if t.count < frames { shown = "\(t.count) of \(frames) frames (every \(Self.ordinal(t.frameStride)))" }
    var who = "all \(individuals) individuals"
    if t.individualStride > 1 {
      let kept = (individuals + t.individualStride - 1) / t.individualStride
      who = "\(kept) of \(individuals) individuals (every \(Self.ordinal(t.individualStride)))"
    }
    let isThinned = t.count < frames || t.individualStride > 1
    return
      "\(shown) and \(who) are embedded in this page\(isThinned ? ", to keep it small; all numbers are computed from everything" : "")."
  }

  private static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    switch number % 10 {
    case 1 where !isTeen: return "\(number)st"
    case 2 where !isTeen: return "\(number)nd"
    case 3 where !isTeen: return "\(number)rd"
    default: return "\(number)th"
    }
  }
}
