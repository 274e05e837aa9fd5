/// A third-party recording with the entry of `EXPECTED.json` that it has to meet.
public struct RecordedInput: Sendable, CustomStringConvertible {
  /// Name of the entry.
  public var entry: String
  /// File, folder or pattern below the folder of recordings.
  public var input: String
  /// How tests name it.
  public var description: String { "\(entry) from \(input)" }
  /// The input as it is typed.
  public var path: String { (Fixtures.data ?? "") + "/" + input }

  private init(_ entry: String, _ input: String) {
    self.entry = entry
    self.input = input
  }

  /// Every entry with each input that has to meet it.
  public static let all = [
    RecordedInput("idtrackerai_8fish_csv", "idtrackerai/trajectories.csv"),
    RecordedInput("idtrackerai_8fish_h5", "idtrackerai/trajectories.h5"),
    RecordedInput("trex_8guppies_head", "trex"),
    RecordedInput("trex_8guppies_head", "trex/test_fish[0-7].csv"),
    RecordedInput("fasttrack_14_body", "fasttrack/tracking.txt"),
    RecordedInput("fasttrack_14_head", "fasttrack/tracking.txt"),
    RecordedInput("movekit_fish5", "movekit/fish-5.csv"),
    RecordedInput("ground_truth_5fish", "headerless/ground_truth.csv"),
    RecordedInput("etroplus60_file_displacement", "etroplus/rawdata_track.csv"),
    RecordedInput("etroplus60_ids_central_difference", "etroplus/rawdata_track.csv"),
    RecordedInput("mosquito3D_filevel_50Hz_grid", "mosquito3d/*.csv"),
    RecordedInput("mosquito3D_centraldiff_50Hz_grid", "mosquito3d/*.csv"),
    RecordedInput("mosquito3D_filevel_uniquetimes", "mosquito3d/*.csv"),
    RecordedInput("deeplabcut_2mice_center", "deeplabcut/testDLC_csv_table_madlc.csv"),
    RecordedInput("sleap_three_mice", "movement/movement_three-mice_SLEAP.nc"),
    RecordedInput("sleap_three_mice", "sleap/SLEAP_three-mice_Aeon_mixed-labels.analysis.h5"),
    RecordedInput("nc_openoil", "opendrift/openoil.nc"),
    RecordedInput("amber_lammps_water_cd", "amber/water.nc"),
    RecordedInput("amber_ace6_cd", "amber/ace_mbondi3.nc"),
    RecordedInput("amber_ace6_filevel", "amber/ace_mbondi3.nc"),
  ]
}
