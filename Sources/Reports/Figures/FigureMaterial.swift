import Analysis
import Platform
import Spectra
import TrajectoryModel

/// The inputs of a figure, read and analysed only as far as the figure asks.
public final class FigureMaterial {
  /// The inputs as the user named them.
  public let paths: [String]
  /// What was chosen.
  public let choices: FigureChoices
  private let plan: AnalysisPlan
  private let spectraPlan: SpectraPlan
  private let open: (String) throws -> any TrajectorySource
  private var sources: [String: any TrajectorySource] = [:]

  /// Inputs with the plans for their analysis; `open` is called once an input, and not for files of sweeps.
  public init(
    _ paths: [String], choices: FigureChoices, plan: AnalysisPlan, spectra: SpectraPlan,
    open: @escaping (String) throws -> any TrajectorySource
  ) {
    self.paths = paths
    self.choices = choices
    self.plan = plan
    spectraPlan = spectra
    self.open = open
  }

  /// An input as a recording.
  func source(_ path: String) throws -> any TrajectorySource {
    if let source = sources[path] { return source }
    let source = try located(path) { try open(path) }
    sources[path] = source
    return source
  }

  /// Metrics and phases of an input.
  func analysis(_ path: String) throws -> AnalysisResult {
    let source = try source(path)
    return try located(path) { try Analyzer.analyze(source, plan: plan) }
  }

  /// Spectra of an input.
  func spectra(_ path: String, _ products: Set<SpectraProduct>) throws -> SpectraResult {
    let source = try source(path)
    var plan = spectraPlan
    plan.products = products
    return try located(path) {
      try SpectraAnalyzer.analyze(source, plan: plan, threads: self.plan.threads)
    }
  }

  /// The name of a file without its folders.
  func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The error for an input that has nothing to show.
  func nothing(_ what: String, _ path: String) -> KaditaError {
    KaditaError(.unusableInput, what, remedy: "see 'kadita analyze' for what it holds", path: path)
  }

  private func located<R>(_ path: String, _ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error as KaditaError {
      throw error.code == .interrupted || error.code == .terminated ? error : error.at(path)
    }
  }
}
