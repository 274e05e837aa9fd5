import ArgumentParser
import KaditaKit

extension FrameRange: ExpressibleByArgument {
  /// A range of frames as typed on the command line.
  public init?(argument: String) { self.init(argument) }
}

extension TimeRange: ExpressibleByArgument {
  /// A range of times as typed on the command line.
  public init?(argument: String) { self.init(argument) }
}

extension VelocityChoice: ExpressibleByArgument {
  /// A choice of velocities as typed on the command line.
  public init?(argument: String) { self.init(argument) }
}
