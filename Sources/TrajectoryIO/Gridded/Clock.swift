import TrajectoryModel

/// The times of a recording and their unit: from `--fps`, else from the file, else frame numbers.
struct Clock {
  /// Times of the frames.
  let times: TimeAxis
  /// Unit of the times; `nil` where it is not known.
  let unit: String?
  /// What `kadita info` should say.
  var remarks: [String] = []

  /// The clock of a recording.
  ///
  /// - Parameters:
  ///   - stored: variable with a time for every frame.
  ///   - unit: unit where the variable has no attribute that says.
  ///   - step: time between frames where there is no such variable.
  init(
    _ options: ReaderOptions, frames: Int, in file: NetCDFFile, stored: NetCDFVariable? = nil,
    unit: String? = nil, step: Double? = nil
  ) throws(KaditaError) {
    if let rate = options.framesPerSecond {
      guard rate.isFinite, rate > 0 else {
        throw KaditaError(
          .usage, "a frame rate of \(rate) is no positive number", remedy: "give --fps FRAMES")
      }
      times = TimeAxis(rate: rate)
      self.unit = "s"
    } else if let stored, stored.shape == [frames], stored.type.isNumeric {
      times = try TimeAxis(stored, in: file)
      self.unit = UnitNames.time(stored.text("units")) ?? unit
      if times.step == nil, frames > 1 {
        remarks.append("frames are unevenly spaced in time: --resample DT makes them even")
      }
    } else if let step {
      times = TimeAxis(step: step)
      self.unit = unit
    } else {
      times = TimeAxis(step: 1)
      self.unit = "frame"
      remarks.append("the frame rate is not known: times are frame numbers; give --fps for seconds")
    }
  }
}
