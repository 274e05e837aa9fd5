import ArgumentParser
import KaditaKit

extension TimeSpan: ExpressibleByArgument {
  /// A time as typed on the command line.
  public init?(argument: String) { self.init(argument) }
}
