/// Every part of the page of a recording.
enum PageSections {
  /// The parts in their order.
  static let all: [any PageSection.Type] = [
    RecordingSection.self, PlaybackSection.self, SeriesSection.self, StatesSection.self, ProfileSection.self,
    SpectraSection.self, CorrelationSection.self, NumbersSection.self, WarningsSection.self,
    ProvenanceSection.self,
  ]
}
