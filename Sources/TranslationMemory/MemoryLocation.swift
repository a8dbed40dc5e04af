internal import Files

/// Where a memory is looked for.
public enum MemoryLocation {
  /// The name of a memory under a folder.
  public static let standardPath = ".concord/memory.sqlite"

  /// The memory to use: the one that is named, else `$CONCORD_MEMORY`, else the nearest one.
  ///
  /// - Throws: `MemoryError` of kind `noMemory` where none of them is there.
  public static func existing(_ named: String?) throws(MemoryError) -> String {
    if let named { return named }
    if let path = nearest() { return path }
    throw MemoryError(
      .noMemory, "no memory in this folder or above it; make one with 'concord init' or name one with --memory")
  }

  /// The memory that a new one is made as: the one that is named, else `$CONCORD_MEMORY`, else here.
  public static func new(_ named: String?) -> String {
    named ?? variable ?? standardPath
  }

  /// The memory of `$CONCORD_MEMORY`, else that of this folder or the nearest parent that has one.
  public static func nearest() -> String? {
    if let variable { return variable }
    var folder = FileSystem.currentFolder
    if FileSystem.exists(standardPath) { return standardPath }
    while folder != "/" && !folder.isEmpty {
      folder = FileSystem.folder(of: folder)
      let path = folder == "/" ? "/" + standardPath : folder + "/" + standardPath
      if FileSystem.exists(path) { return path }
    }
    return nil
  }

  private static var variable: String? {
    Terminal.environment("CONCORD_MEMORY").flatMap { $0.isEmpty ? nil : $0 }
  }
}
