/// The same work on the same input by several contestants.
struct Case {
  /// The input, for instance `N = 150`.
  var name: String
  /// How many threads kadita may use, in words; empty where it does not matter.
  var threads = ""
  /// What is compared.
  var quantity = Quantity.seconds
  /// kadita first, then its peers.
  var contestants: [Contestant]
  /// How much better than the peer kadita means to be: a factor for time, a share for memory.
  var aim = ""
  /// Fewer rounds, where one takes long.
  var rounds: Int?
  /// Whether a command runs once before it counts.
  var isWarm = true
  /// How many individuals each contestant has, where it is kadita itself that is compared over sizes.
  var sizes: [Int]?

  enum Quantity: String, Codable {
    case seconds
    case peakKiB
  }
}

/// Somebody who does the work.
struct Contestant {
  var name: String
  var kind: Kind
  var environment: [String: String] = [:]

  enum Kind {
    /// A process that stays and does the work whenever it is told to: see the README.
    case worker([String])
    /// A whole command, from its start to its end.
    case command([String])
  }
}
