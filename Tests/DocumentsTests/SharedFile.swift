import FoundationEssentials

/// Files in the folder `shared` beside the repository, or where `CONCORD_SHARED` says; they may be absent.
enum SharedFile {
  private static let folder: String = {
    let root = "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")
    return ProcessInfo.processInfo.environment["CONCORD_SHARED"] ?? "/\(root)/shared"
  }()

  /// The bytes of a file, named from the shared folder; `nil` where there is none.
  static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: "\(folder)/\(path)"))).map { [UInt8]($0) }
  }

  /// The one real release at hand.
  static let release = bytes("releases/000_03a8626767525f96.txt")
}
