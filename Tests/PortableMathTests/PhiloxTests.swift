import PortableMath
import Testing

@Suite struct PhiloxTests {
  /// The known-answer vectors of philox4x32-10 distributed with Random123, the authors' library.
  @Test func knownAnswers() {
    let zero = Philox(seed: 0).bits(0, 0, 0, 0)
    #expect(zero == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    let m = UInt32.max
    let ones = Philox(seed: .max).bits(m, m, m, m)
    #expect(ones == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    let pi = Philox(seed: 0x299f_31d0_a409_3822).bits(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344)
    #expect(pi == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test func uniformsFillTheUnitInterval() {
    let random = Philox(seed: 1)
    let n = 200_000
    var sum = SIMD2<Double>.zero
    var cells = [Int](repeating: 0, count: 20)
    for i in 0..<n {
      let u = random.uniforms(0, UInt32(i), 0, 0)
      #expect(u.x >= 0 && u.x < 1 && u.y >= 0 && u.y < 1)
      sum += u
      cells[Int(u.x * 20)] += 1
      #expect(random.uniform(0, UInt32(i), 0, 0) == u.x)
    }
    // Five standard deviations of a mean of uniforms, of a count of one in twenty.
    #expect((sum.x / Double(n) - 0.5).magnitude < 5 * (1.0 / 12 / Double(n)).squareRoot())
    #expect((sum.y / Double(n) - 0.5).magnitude < 5 * (1.0 / 12 / Double(n)).squareRoot())
    for count in cells { #expect(abs(count - n / 20) < 500) }
  }

  @Test func normalsHaveTheMomentsOfTheNormalDistribution() {
    let random = Philox(seed: 2)
    let n = 200_000
    var moments = [Double](repeating: 0, count: 5)
    var cross = 0.0
    for i in 0..<n {
      let z = random.normals(7, 7, UInt32(i), 7)
      for x in [z.x, z.y] {
        moments[1] += x
        moments[2] += x * x
        moments[3] += x * x * x
        moments[4] += x * x * x * x
      }
      cross += z.x * z.y
    }
    let count = Double(2 * n)
    // Five standard deviations of each sample moment: variances 1, 2, 15, 96 over the count.
    #expect((moments[1] / count).magnitude < 5 * (1 / count).squareRoot())
    #expect((moments[2] / count - 1).magnitude < 5 * (2 / count).squareRoot())
    #expect((moments[3] / count).magnitude < 5 * (15 / count).squareRoot())
    #expect((moments[4] / count - 3).magnitude < 5 * (96 / count).squareRoot())
    #expect((cross / Double(n)).magnitude < 5 * (1 / Double(n)).squareRoot())
  }
}
