import ArgumentParser
import KaditaKit

/// Options about what a figure shows.
struct FigureArguments: ParsableArguments {
  @Flag(help: "Show the definitions of the paper in place of the invariant ones.")
  var published = false

  @Option(
    help: ArgumentHelp(
      "Moments of each recording in a snapshot, evenly spread; 1 is its last frame.", valueName: "number"))
  var moments = 1

  @Option(help: ArgumentHelp("What the colours of animals say: heading, speed or none.", valueName: "what"))
  var color = FigureChoices.Coloring.heading

  @Option(
    help: ArgumentHelp(
      "Where a school in three dimensions is seen from: degrees from the z axis, and about it.",
      valueName: "tilt,turn"))
  var view: ListArgument?

  @Option(help: ArgumentHelp("A line above the figure.", valueName: "text"))
  var title: String?

  func validate() throws {
    if !(1...12).contains(moments) { throw ValidationError("--moments needs a number from 1 to 12") }
    _ = try choices()
  }

  /// What the options choose.
  func choices() throws -> FigureChoices {
    var choices = FigureChoices()
    choices.showsPublished = published
    choices.moments = moments
    choices.coloring = color
    choices.title = title
    if let view {
      guard let angles = view.numbers, angles.count == 2, (0...180).contains(angles[0]),
        (0...360).contains(angles[1])
      else {
        throw ValidationError("--view needs two angles, 0 to 180 and 0 to 360, such as 60,30")
      }
      choices.view = (angles[0], angles[1])
    }
    return choices
  }
}

extension FigureChoices.Coloring: ExpressibleByArgument {}
