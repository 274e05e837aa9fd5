import CMalloc

/// How the C library hands out memory.
public enum Allocator {
  /// Blocks from this size on are pages of their own, in bytes: those of frames, of chunks and of transforms.
  private static let large = 1 << 19

  /// Gives large blocks back to the system as soon as they are freed.
  ///
  /// Glibc would raise its own threshold with the first blocks that are freed, keep the next ones on a heap for each thread
  /// and tear that heap to pieces: a sixth of the memory of a long recording.
  public static func returnLargeBlocks() {
    #if os(Linux)
      mallopt(M_MMAP_THRESHOLD, Int32(large))
    #endif
  }

  /// Gives back what lies free between small blocks, which grows over a long recording; takes milliseconds.
  public static func returnFreeMemory() {
    #if os(Linux)
      malloc_trim(0)
    #endif
  }
}
