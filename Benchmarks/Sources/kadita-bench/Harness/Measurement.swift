import Foundation

/// What the contestants of a case took.
struct Measurement: Codable {
  var row: Int
  var work: String
  var name: String
  var threads: String
  var quantity: Case.Quantity
  var aim: String
  /// Individuals of each result, where kadita is compared over sizes.
  var sizes: [Int]?
  var results: [Result]

  struct Result: Codable {
    var name: String
    /// Seconds for one unit of work, one for each round.
    var seconds: [Double]
    /// Largest resident memory of the process.
    var peakKiB: Int

    /// Median of the rounds.
    var median: Double {
      let sorted = seconds.sorted()
      let middle = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    func value(_ quantity: Case.Quantity) -> Double {
      quantity == .seconds ? median : Double(peakKiB)
    }
  }

  /// The peer's time or memory in units of kadita's, for each peer.
  var ratios: [Double] {
    guard let own = results.first else { return [] }
    return results.dropFirst().map { $0.value(quantity) / own.value(quantity) }
  }

  /// The power of the number of individuals with which the time grows, by least squares from `fewest` on.
  func exponent(from fewest: Int) -> Double? {
    let points = zip(sizes ?? [], results).filter { $0.0 >= fewest }
      .map { (x: log(Double($0.0)), y: log($0.1.median)) }
    guard points.count > 1 else { return nil }
    let n = Double(points.count)
    let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } / n, points.reduce(0) { $0 + $1.y } / n)
    let slope = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
    return slope / points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
  }

  /// Measures a case: the contestants take turns, so that a disturbance hits all of them.
  static func of(_ contest: Case, row: any Row.Type, rounds: Int, least: Double) throws -> Measurement {
    let players = try contest.contestants.map { try Player($0, least: least, isWarm: contest.isWarm) }
    for round in 0..<min(rounds, contest.rounds ?? rounds) {
      for turn in players.indices { try players[(turn + round) % players.count].play() }
    }
    return Measurement(
      row: row.number, work: row.work, name: contest.name, threads: contest.threads,
      quantity: contest.quantity, aim: contest.aim, sizes: contest.sizes,
      results: try players.map { try $0.finish() })
  }
}
