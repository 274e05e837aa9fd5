import Foundation
import PortableMath
import Testing

/// One row of `elementary.csv`: made with 2000-bit arithmetic by `elementary.py` beside it.
struct ReferenceValue {
  var function: String
  var arguments: [Double]
  var value: Double
  var rest: Double

  static func all() throws -> [ReferenceValue] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Resources/elementary.csv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",")
      return ReferenceValue(
        function: String(fields[0]), arguments: try fields[1].split(separator: " ").map(number),
        value: try number(fields[2]), rest: try number(fields[3]))
    }
  }

  private static func number(_ hexadecimal: Substring) throws -> Double {
    Double(bitPattern: try #require(UInt64(hexadecimal, radix: 16)))
  }

  /// Distance of a computed value from the true one, in units in the last place.
  func error(of computed: Double) -> Double {
    ((computed - value) - rest).magnitude / value.ulp
  }
}

@Suite struct ElementaryFunctionTests {
  static let functions: [String: @Sendable (Double) -> Double] = [
    "log": PortableMath.log, "exp": PortableMath.exp, "sin": PortableMath.sin, "cos": PortableMath.cos,
    "tan": PortableMath.tan, "asin": PortableMath.asin, "acos": PortableMath.acos, "atan": PortableMath.atan,
  ]

  @Test func everyFunctionIsWithinOneUlpOfTheTrueValue() throws {
    var worst: [String: Double] = [:]
    for reference in try ReferenceValue.all() {
      let a = reference.arguments
      let computed: Double
      if a.count == 2 {
        computed = PortableMath.atan2(a[0], a[1])
      } else {
        let function = try #require(Self.functions[reference.function])
        computed = function(a[0])
      }
      let error = reference.error(of: computed)
      worst[reference.function] = max(worst[reference.function] ?? 0, error)
      #expect(error < 1, "\(reference.function)(\(a)) = \(computed), not \(reference.value)")
    }
    #expect(worst.count == 9)
  }

  /// The system's functions are within 1 ulp themselves, so the two can differ by 2.
  @Test(arguments: ["log", "exp", "sin", "cos", "tan", "asin", "acos", "atan"])
  func functionsAgreeWithTheSystem(name: String) throws {
    let system: [String: @Sendable (Double) -> Double] = [
      "log": Foundation.log, "exp": Foundation.exp, "sin": Foundation.sin, "cos": Foundation.cos,
      "tan": Foundation.tan, "asin": Foundation.asin, "acos": Foundation.acos, "atan": Foundation.atan,
    ]
    let portable = try #require(Self.functions[name])
    let theirs = try #require(system[name])
    let random = Philox(seed: 5)
    var worst = 0.0
    for i in 0..<500_000 {
      let u = random.uniforms(UInt32(i), 0, 0, 0)
      let x: Double =
        switch name {
        case "log": i % 2 == 0 ? 4 * u.x : PortableMath.exp(1400 * (u.x - 0.5))
        case "exp": i % 2 == 0 ? 4 * u.x - 2 : 1400 * (u.x - 0.5)
        case "asin", "acos": 2 * u.x - 1
        case "atan": PortableMath.exp(20 * (u.x - 0.5)) * (u.y < 0.5 ? -1 : 1)
        default: (u.x - 0.5) * (i % 3 == 0 ? 20 : i % 3 == 1 ? 4e6 : 1e10)
        }
      let reference = theirs(x)
      worst = max(worst, (portable(x) - reference).magnitude / reference.ulp)
    }
    #expect(worst <= 2)
  }

  @Test func atan2AgreesWithTheSystem() {
    let random = Philox(seed: 6)
    var worst = 0.0
    for i in 0..<500_000 {
      let u = random.normals(UInt32(i), 0, 0, 0)
      let reference = Foundation.atan2(u.x, u.y)
      worst = max(worst, (PortableMath.atan2(u.x, u.y) - reference).magnitude / reference.ulp)
    }
    #expect(worst <= 2)
  }

  @Test func sincosIsTheSineAndTheCosine() {
    let random = Philox(seed: 7)
    for i in 0..<10_000 {
      let x = PortableMath.exp(60 * (random.uniform(UInt32(i), 0, 0, 0) - 0.5))
      let both = PortableMath.sincos(x)
      #expect(both.sin == PortableMath.sin(x) && both.cos == PortableMath.cos(x))
    }
  }

  @Test func edgesFollowTheCStandard() {
    let special: [Double] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, 2, -2, 710, -746, .leastNonzeroMagnitude,
    ]
    let pairs: [(String, (Double) -> Double)] = [
      ("log", Foundation.log), ("exp", Foundation.exp), ("sin", Foundation.sin), ("cos", Foundation.cos),
      ("tan", Foundation.tan), ("asin", Foundation.asin), ("acos", Foundation.acos),
      ("atan", Foundation.atan),
    ]
    for (name, system) in pairs {
      for x in special {
        let ours = Self.functions[name]?(x) ?? 0
        #expect(Self.same(ours, system(x)), "\(name)(\(x)) = \(ours)")
      }
    }
    for y in special {
      for x in special {
        let ours = PortableMath.atan2(y, x)
        #expect(Self.same(ours, Foundation.atan2(y, x)), "atan2(\(y), \(x)) = \(ours)")
      }
    }
  }

  /// Equal with the sign of zero, up to 1 ulp; any NaN is as good as another.
  private static func same(_ a: Double, _ b: Double) -> Bool {
    if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
    if a == b { return a.sign == b.sign }
    return (a - b).magnitude <= b.ulp
  }
}
