internal import CResources

/// The files of `Locales/` and `Glossary/` that are built into the program.
package enum Resources {
  /// The content of a file, by its path from the repository's root; `nil` where there is none.
  ///
  ///     Resources.bytes(at: "Locales/en/starters.txt")
  ///
  /// - Complexity: O(log *n*) in the number of files, and the file's length for the copy.
  package static func bytes(at path: String) -> [UInt8]? {
    index(of: path).map(content)
  }

  /// The paths below a folder, ascending; a folder's name is taken as a whole.
  ///
  ///     Resources.paths(under: "Locales/en")   // "Locales/en/abbreviations/either.txt", …
  package static func paths(under folder: String) -> [String] {
    let prefix = folder.hasSuffix("/") || folder.isEmpty ? folder : folder + "/"
    return allPaths.filter { $0.hasPrefix(prefix) }
  }

  private static let allPaths: [String] = (0..<cresources_count()).map { index in
    unsafe String(cString: cresources_path(index))
  }

  private static func index(of path: String) -> Int? {
    var low = 0
    var high = allPaths.count
    while low < high {
      let middle = (low + high) / 2
      if allPaths[middle].utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < allPaths.count && allPaths[low] == path ? low : nil
  }

  private static func content(_ index: Int) -> [UInt8] {
    var length: Int64 = 0
    let bytes = unsafe cresources_bytes(Int32(index), &length)
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
  }
}
