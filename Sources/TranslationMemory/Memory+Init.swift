internal import Files
internal import Interchange
internal import Languages
internal import Storage
public import Translation

extension Memory {
  /// Makes a memory, with the starter glossary unless told otherwise, and the folder for it where that is missing.
  ///
  /// - Throws: An error where the file exists or cannot be made; nothing is left behind then.
  public static func create(at path: String, withGlossary: Bool, _ signature: Signature) throws -> Memory {
    let folder = FileSystem.folder(of: path)
    if FileSystem.name(of: folder) == FileSystem.folder(of: MemoryLocation.standardPath) {
      try FileSystem.makeFolder(folder)
    }
    let concepts = withGlossary ? try starterGlossary() : []
    let store = try MemoryStore.create(at: path, key: key)
    try store.change(by: signature.author, at: signature.time, from: withGlossary ? "starter glossary" : nil) {
      changes in
      for concept in concepts { _ = try changes.replace(concept) }
    }
    return Memory(store)
  }

  /// The concepts of the glossary that travels in the binary.
  public static func starterGlossary() throws -> [Concept] {
    try Resources.paths(under: "Glossary").filter { $0.hasSuffix(".csv") }.flatMap { path in
      var concepts = try GlossaryTable(reading: Resources.bytes(at: path) ?? [], file: path).concepts
      let domain = FileSystem.name(of: path).split(separator: ".").first.map(String.init) ?? ""
      for index in concepts.indices where concepts[index].domain.isEmpty { concepts[index].domain = domain }
      return concepts
    }
  }
}
