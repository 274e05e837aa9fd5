/// Every kind of file that `kadita analyze -o` writes.
public enum ReportRegistry {
  /// The kinds, in the order in which they are written.
  public static let all: [any ReportFormat.Type] = [
    MetricsCSV.self,
    MetricsNetCDF.self,
    SummaryJSON.self,
    WindowsCSV.self,
    CodebookCSV.self,
    RecordingPage.self,
  ]
}
