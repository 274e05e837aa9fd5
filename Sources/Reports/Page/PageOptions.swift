/// How a page is made.
public struct PageOptions: Sendable {
  /// Heading; `nil` for the name of the recording.
  public var title: String?
  /// Bytes that a page should not exceed; what is embedded of the trajectories is thinned to fit.
  public var bytes: Int
  /// Other people's programs.
  public var assets: PageAssets

  /// Options; 8 MB unless told otherwise, which passes as an attachment of a mail.
  public init(title: String? = nil, bytes: Int = 8_000_000, assets: PageAssets) {
    self.title = title
    self.bytes = bytes
    self.assets = assets
  }
}
