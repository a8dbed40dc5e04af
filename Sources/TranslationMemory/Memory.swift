internal import Files
internal import Matching
internal import Storage
internal import Text
public import Translation

/// A memory of approved translations, in one file.
///
///     let memory = try Memory(at: ".concord/memory.sqlite", for: .reading)
///     let lookup = try memory.lookup(from: english, to: russian)
///     let matches = try lookup("Journalism is not a crime.")
///
/// One memory is used by one thread at a time; several may have the same file open.
public final class Memory {
  /// What a memory is opened for.
  public enum Purpose: Hashable, Sendable {
    /// Questions alone.
    case reading
    /// Questions and changes.
    case writing
  }

  let store: MemoryStore

  /// Opens a memory.
  ///
  /// - Throws: An error that says why the file is refused: not there, no memory, newer, locked, damaged.
  public init(at path: String, for purpose: Purpose) throws {
    store = try MemoryStore.open(
      at: path, for: purpose == .reading ? .reading : .writing, index: Self.indexForm, key: Self.key)
  }

  init(_ store: MemoryStore) { self.store = store }

  /// What makes two texts the same to an exact look-up, as a number.
  static let key: MemoryStore.TextKey = { $0.comparisonHash }

  /// How the look-up index takes texts down: as look-ups compare them.
  static let indexForm = IndexForm(version: Tokenizer.version) { language in
    // Made for the first text: look-ups open indexes too, and take no text down.
    lazy var tokenizer = Tokenizer(language)
    return { text in
      // What a tokenizer knows grows with its words, and an import may have any number.
      if tokenizer.wordCount > 1 << 16 { tokenizer = Tokenizer(language) }
      return tokenizer.outline(of: text)
    }
  }

  /// The file's path as it was given.
  public var path: String { store.path }
}

/// Who makes a change, when, and from which file.
public struct Signature: Hashable, Sendable {
  /// The person or tool.
  public var author: String?
  /// The moment.
  public var time: Timestamp
  /// The day of the moment, as `2016-04-07`.
  public var day: String { String(time.extended.prefix(10)) }

  /// Makes a signature; the moment is now, or that of `$SOURCE_DATE_EPOCH` where it is set.
  public init(author: String?) {
    self.author = author
    time = Timestamp(seconds: Terminal.environment("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? Process.now)
  }
}
