import TrajectoryModel

/// Structure factor and current spectra of frames, from the velocities themselves.
///
/// Hansen & McDonald, *Theory of Simple Liquids*, doi:10.1016/C2010-0-66723-X, chapters 4 and 8. Groups of many
/// individuals are gridded, small ones summed directly.
public final class StructureSum {
  /// How the modes are computed.
  public enum Method: Sendable {
    /// Whatever is faster for the frame.
    case automatic
    /// Sum over individuals for every wave vector.
    case direct
    /// Spreading to a grid and a fast Fourier transform, with an error below 1e-6.
    case gridded
  }

  private let shells: WaveShells
  private let method: Method
  private let direct: DirectModes
  private let gridded: GriddedModes
  private var sums: [SIMD3<Double>]
  /// Number of wave vectors in each shell.
  private let waves: [Int]
  /// k̂ of each wave vector.
  private let directions: [SIMD3<Double>]
  private var frames = 0

  /// No frame yet.
  public init(shells: WaveShells, method: Method = .automatic) throws {
    self.shells = shells
    self.method = method
    direct = DirectModes(shells: shells)
    gridded = try GriddedModes(shells: shells)
    sums = [SIMD3<Double>](repeating: .zero, count: shells.wavenumbers.count)
    var waves = [Int](repeating: 0, count: shells.wavenumbers.count)
    for wave in shells.waves { waves[wave.shell] += 1 }
    self.waves = waves
    directions = shells.waves.map { wave in
      var k = SIMD3<Double>.zero
      for axis in 0..<shells.dimensions { k[axis] = Double(wave.periods[axis]) / shells.edges[axis] }
      return k / (k * k).sum().squareRoot()
    }
  }

  /// Adds a frame; empty ones are left out.
  public func add(_ frame: Frame) { add(contribution(of: frame)) }

  /// Adds what a frame contributes, if it does.
  public func add(_ contribution: StructureContribution?) {
    guard let contribution else { return }
    for shell in sums.indices { sums[shell] += contribution.sums[shell] }
    frames += 1
  }

  /// What a frame contributes; `nil` if it is empty.
  public func contribution(of frame: Frame) -> StructureContribution? {
    guard frame.count > 0 else { return nil }
    let modes = isGridded(frame.count) ? gridded.modes(of: frame) : direct.modes(of: frame)
    let n = Double(frame.count)
    var sums = [SIMD3<Double>](repeating: .zero, count: waves.count)
    for (index, wave) in shells.waves.enumerated() {
      let k = directions[index]
      let (real, imaginary) = (modes.currentReal[index], modes.currentImaginary[index])
      let (along, alongImaginary) = ((k * real).sum(), (k * imaginary).sum())
      let longitudinal = along * along + alongImaginary * alongImaginary
      let (across, acrossImaginary) = (real - k * along, imaginary - k * alongImaginary)
      let transverse =
        (across * across + acrossImaginary * acrossImaginary).sum() / Double(shells.dimensions - 1)
      let density = (modes.density[index] * modes.density[index]).sum()
      sums[wave.shell] += SIMD3(density, longitudinal, transverse) / n
    }
    return StructureContribution(sums: sums)
  }

  /// The spectra of what has been added.
  public func spectra() -> StructureSpectra {
    let means = sums.indices.map { sums[$0] / Double(frames * waves[$0]) }
    return StructureSpectra(
      wavenumber: shells.wavenumbers, structureFactor: means.map(\.x), currentLongitudinal: means.map(\.y),
      currentTransverse: means.map(\.z), frames: frames)
  }

  /// For few individuals or wave vectors the transforms of the grid cost more than the sums.
  private func isGridded(_ count: Int) -> Bool {
    switch method {
    case .direct: false
    case .gridded: true
    case .automatic: shells.waves.count > 200 && count > 200
    }
  }
}
