/// Something that looks at every frame of a pass and reports what a user should know.
public protocol FrameCheck: AnyObject {
  /// Looks at the next frames, in order.
  func observe(_ block: FrameBlock)

  /// What was found so far.
  var notices: [Notice] { get }
}
