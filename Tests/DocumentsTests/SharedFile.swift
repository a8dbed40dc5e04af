import FoundationEssentials

/// Files in the folder `shared` beside the repository, or where `CONCORD_SHARED` says; they may be absent.
enum SharedFile {
  private static let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")

  private static let folder = ProcessInfo.processInfo.environment["CONCORD_SHARED"] ?? "\(root)/../shared"

  /// The bytes of a file, named from the shared folder; `nil` where there is none.
  static func bytes(_ path: String) -> [UInt8]? { read("\(folder)/\(path)") }

  /// The bytes of a file of the example release in the repository; `nil` where there is none.
  static func example(_ name: String) -> [UInt8]? { read("\(root)/Examples/press-release/\(name)") }

  private static func read(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) }
  }

  /// The one real release at hand.
  static let release = bytes("releases/000_03a8626767525f96.txt")
}
