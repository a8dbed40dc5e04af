internal import Files
internal import Languages
internal import Storage
internal import Termbases
internal import Terminology
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
    let store = try MemoryStore.create(at: path, index: indexForm, key: key)
    try store.change(by: signature.author, at: signature.time, from: withGlossary ? "starter glossary" : nil) {
      changes in
      for concept in concepts { _ = try changes.replace(concept) }
    }
    return Memory(store)
  }

  /// The concepts of the glossary that travels in the binary.
  public static func starterGlossary() throws -> [Concept] {
    try Resources.paths(under: "Glossary").filter { $0.hasSuffix(".csv") }.flatMap { path in
      try concepts(of: GlossaryTable(reading: Resources.bytes(at: path) ?? [], file: path), in: path)
    }
  }

  /// The concepts of a glossary table; those without a field of use get the file's name for it.
  static func concepts(of table: GlossaryTable, in file: String) -> [Concept] {
    let domain = FileSystem.name(of: file).split(separator: ".").first.map(String.init) ?? ""
    return table.concepts.map { concept in
      var concept = concept
      if concept.domain.isEmpty { concept.domain = domain }
      return concept.readingMarks
    }
  }
}
