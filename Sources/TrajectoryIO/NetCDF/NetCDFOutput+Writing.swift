import CNetCDF
import Glibc
import TrajectoryModel

extension NetCDFOutput {
  /// Writes a block of numbers, converted to the variable's type; a growing dimension grows.
  ///
  /// - Parameters:
  ///   - numbers: last dimension fastest, as many as `count` says.
  ///   - variable: name of the variable.
  ///   - start: first index along each dimension; none for a scalar.
  ///   - count: number of indices along each dimension; none for a scalar.
  public func write(_ numbers: [Double], to variable: String, start: [Int] = [], count: [Int] = [])
    throws(KaditaError)
  {
    guard numbers.count == count.reduce(1, *) else {
      throw KaditaError(
        .inputOutput, "\(numbers.count) numbers do not fill \(count) of \(variable)", path: path)
    }
    guard !numbers.isEmpty else { return }
    let id = try definition(of: variable).id
    // A scalar needs no corner, but the pointer must not be null.
    let start = start + [0]
    let count = count + [1]
    try call("cannot be written") { nc_put_vara_double($0, id, start, count, numbers) }
  }

  /// Writes texts to a string variable with one dimension, from its beginning.
  public func write(_ texts: [String], to variable: String) throws(KaditaError) {
    guard !texts.isEmpty else { return }
    let id = try definition(of: variable).id
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    var pointers = copies.map { UnsafePointer<CChar>($0) }
    try call("cannot be written") { nc_put_vara_string($0, id, [0], [texts.count], &pointers) }
  }
}
