import FoundationEssentials

/// Files beside the repository, which may be absent.
enum SharedFile {
  /// The repository's root, from this file's own place.
  private static let root = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")

  /// The bytes of a file, named from the repository's root; `nil` where there is none.
  static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: "/\(root)/\(path)"))).map { [UInt8]($0) }
  }

  /// The bytes of the first of some files that is there.
  static func bytes(_ paths: [String]) -> [UInt8]? { paths.lazy.compactMap { bytes($0) }.first }
}
