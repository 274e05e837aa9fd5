import TrajectoryIO
import TrajectoryModel

/// Every kind of figure that `kadita figure` draws.
public enum FigureRegistry {
  /// The kinds, in the order of the list.
  public static let all: [any Figure.Type] = [
    SeriesFigure.self,
    PortraitFigure.self,
    ProfileFigure.self,
    SpectraFigure.self,
    CorrelationFigure.self,
    SnapshotFigure.self,
    SweepFigure.self,
  ]

  /// The kind with this name.
  ///
  /// - Throws: `KaditaError` `usage` where there is none, with the name that may have been meant.
  public static func figure(named name: String) throws -> any Figure.Type {
    if let figure = all.first(where: { $0.name == name }) { return figure }
    let names = all.map { $0.name }
    let close = Suggestion.closest(to: name, among: names).map { "did you mean \($0)?" }
    throw KaditaError(
      .usage, "there is no figure \(name)", remedy: close ?? "choose among \(names.joined(separator: ", "))")
  }
}
