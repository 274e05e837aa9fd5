import CNetCDF
import TrajectoryModel

extension NetCDFFile {
  /// Reads a block of a numeric variable, unpacked: scale and offset applied, missing values as NaN.
  ///
  /// - Parameters:
  ///   - variable: a variable of this file.
  ///   - start: first index along each dimension; empty: from the beginning.
  ///   - count: number of indices along each dimension; empty: all that follow.
  /// - Returns: the numbers, last dimension fastest.
  public func numbers(_ variable: NetCDFVariable, start: [Int] = [], count: [Int] = []) throws(KaditaError)
    -> [Double]
  {
    let start = start.isEmpty ? variable.shape.map { _ in 0 } : start
    let count = count.isEmpty ? zip(variable.shape, start).map { $0 - $1 } : count
    var total = 1
    for (index, length) in count.enumerated() {
      let (product, overflow) = total.multipliedReportingOverflow(by: length)
      // Larger than any machine: the header is damaged.
      guard !overflow, product < 1 << 44, length >= 0, start[index] + length <= variable.shape[index] else {
        throw KaditaError(
          .unusableInput, "the variable \(variable.path) has an impossible shape \(variable.shape)",
          path: path)
      }
      total = product
    }
    guard variable.type.isNumeric else {
      throw KaditaError(.unusableInput, "the variable \(variable.path) holds no numbers", path: path)
    }
    guard total > 0 else { return [] }
    var values = [Double](repeating: .nan, count: total)
    try NetCDFLibrary.locked { () throws(KaditaError) in
      let status = nc_get_vara_double(variable.group, variable.id, start, count, &values)
      if status != NC_ERANGE {
        try NetCDFLibrary.check(status, reading: path, "cannot read the variable \(variable.path)")
      }
    }
    variable.packing.unpack(&values)
    return values
  }

  /// Makes the library keep that many bytes of inflated chunks of a variable, so that none is inflated twice.
  ///
  /// Of no effect for contiguous storage and classic files.
  public func setChunkCache(_ variable: NetCDFVariable, bytes: Int) throws(KaditaError) {
    guard isHDF5, let chunkBytes = variable.chunkBytes, chunkBytes > 0 else { return }
    let chunks = max(1, bytes / chunkBytes)
    // HDF5 hashes chunks into slots: a hundred slots a chunk, a prime, keeps them from pushing each other out.
    let slots = Primes.atLeast(min(100 * chunks, 1_000_003))
    try NetCDFLibrary.locked { () throws(KaditaError) in
      try NetCDFLibrary.check(
        nc_set_var_chunk_cache(variable.group, variable.id, bytes, slots, 1), reading: path,
        "cannot read the variable \(variable.path)")
    }
  }
}
