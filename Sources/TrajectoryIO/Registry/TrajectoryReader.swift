import TrajectoryModel

/// A layout of recordings that can be read: how it is recognised and how it is opened.
///
/// A new layout is one file with such a value and one line in ``ReaderRegistry/all``.
public protocol TrajectoryReader: Sendable {
  /// What users are told of the layout.
  var layout: LayoutDescription { get }

  /// Why the input looks like this layout, as a phrase for `kadita info`; `nil` where it does not.
  ///
  /// Looks at names, headers and first bytes only. An input that is clearly meant to be this layout but has a
  /// part missing is recognised here and refused by ``open(_:options:)``, so that the message names the part.
  func recognise(_ input: InputProbe) throws -> String?

  /// Opens the input. Throws a `KaditaError` that says what was seen and what was looked for.
  ///
  /// The source gives positions (and velocities where the input has them) as stored, in the input's own units;
  /// selections, scaling, velocities by differences and the like are added by ``ReaderRegistry``.
  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource
}
