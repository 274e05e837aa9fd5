/// The names of the individuals in a table, each with its index in order of first appearance.
struct IdentityTable: Sendable {
  /// The names by index.
  private(set) var names: [String] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Index + 1 by hash; 0 where free. Its size is a power of two.
  private var buckets = [Int32](repeating: 0, count: 64)

  /// The index of a name that is known; `hint` is tried first.
  func index(of name: UnsafeBufferPointer<UInt8>, hint: Int) -> Int? {
    let name = Self.canonical(name)
    if hint < names.count && matches(name, hint) { return hint }
    return find(name, Self.hash(name)).index
  }

  /// The index of a name, which becomes known.
  mutating func insert(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let name = Self.canonical(name)
    let hash = Self.hash(name)
    let (index, bucket) = find(name, hash)
    if let index { return index }
    names.append(String(decoding: name, as: UTF8.self))
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    hashes.append(hash)
    buckets[bucket] = Int32(names.count)
    if names.count * 2 > buckets.count { grow() }
    return names.count - 1
  }

  private func find(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> (index: Int?, bucket: Int) {
    var bucket = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
    while buckets[bucket] != 0 {
      let index = Int(buckets[bucket]) - 1
      if hashes[index] == hash && matches(name, index) { return (index, bucket) }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    return (nil, bucket)
  }

  private func matches(_ name: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let start = ends[index]
    guard ends[index + 1] - start == name.count else { return false }
    for offset in 0..<name.count where bytes[start + offset] != name[offset] { return false }
    return true
  }

  private mutating func grow() {
    buckets = [Int32](repeating: 0, count: buckets.count * 2)
    for (index, hash) in hashes.enumerated() {
      var bucket = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
      while buckets[bucket] != 0 { bucket = (bucket + 1) & (buckets.count - 1) }
      buckets[bucket] = Int32(index + 1)
    }
  }

  /// FNV-1a, its upper half folded in.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash &>> 32)
  }

  /// A whole number without the `.0` that it gets where a column has missing values.
  private static func canonical(_ name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard name.last == UInt8(ascii: "0") else { return name }
    guard let point = name.firstIndex(of: UInt8(ascii: ".")), point > 0 else { return name }
    let isWhole =
      name[..<point].allSatisfy { $0 >= 48 && $0 <= 57 } && name[(point + 1)...].allSatisfy { $0 == 48 }
    return isWhole ? UnsafeBufferPointer(rebasing: name[..<point]) : name
  }
}
