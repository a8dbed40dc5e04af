internal import Synchronization
internal import Text

/// A set of characters that may be too large, never too small: answers in a few instructions whether a character
/// cannot be the one.
///
/// ASCII exactly; up to U+3100 by the lowest eight bits, which tell the letters of one alphabet apart; beyond, all or
/// nothing.
struct CharacterFilter: Hashable {
  private var ascii: (UInt64, UInt64) = (0, 0)
  private var low: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var isOpenBeyond = false

  private static let end: UInt32 = 0x3100

  /// A set of nothing.
  init() {}

  /// A set of everything.
  static let all: CharacterFilter = {
    var filter = CharacterFilter()
    filter.ascii = (.max, .max)
    filter.openBeyondASCII()
    return filter
  }()

  /// A set of one character.
  init(_ value: UInt32) { insert(value) }

  /// Whether a character may be in the set.
  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    let bit = UInt64(1) << UInt64(value & 63)
    if value < 64 { return ascii.0 & bit != 0 }
    if value < 128 { return ascii.1 & bit != 0 }
    guard value < Self.end else { return isOpenBeyond }
    switch value & 0xC0 {
    case 0: return low.0 & bit != 0
    case 0x40: return low.1 & bit != 0
    case 0x80: return low.2 & bit != 0
    default: return low.3 & bit != 0
    }
  }

  /// Adds a character.
  mutating func insert(_ value: UInt32) {
    let bit = UInt64(1) << UInt64(value & 63)
    if value < 64 {
      ascii.0 |= bit
    } else if value < 128 {
      ascii.1 |= bit
    } else if value >= Self.end {
      isOpenBeyond = true
    } else {
      switch value & 0xC0 {
      case 0: low.0 |= bit
      case 0x40: low.1 |= bit
      case 0x80: low.2 |= bit
      default: low.3 |= bit
      }
    }
  }

  /// Adds all characters outside of ASCII.
  mutating func openBeyondASCII() {
    low = (.max, .max, .max, .max)
    isOpenBeyond = true
  }

  /// Adds all that another set has.
  mutating func formUnion(_ other: CharacterFilter) {
    ascii = (ascii.0 | other.ascii.0, ascii.1 | other.ascii.1)
    low = (low.0 | other.low.0, low.1 | other.low.1, low.2 | other.low.2, low.3 | other.low.3)
    isOpenBeyond = isOpenBeyond || other.isOpenBeyond
  }

  /// Compares all bits.
  static func == (left: CharacterFilter, right: CharacterFilter) -> Bool {
    left.ascii == right.ascii && left.low == right.low && left.isOpenBeyond == right.isOpenBeyond
  }

  /// Hashes the ASCII bits.
  func hash(into hasher: inout Hasher) {
    hasher.combine(ascii.0)
    hasher.combine(ascii.1)
  }
}

extension CharacterFilter {
  private static let known = Mutex<[String: CharacterFilter]>([:])

  /// Every character up to U+3100 but U+0000, once.
  private static let alphabet = SearchText(
    (1..<end).compactMap(Unicode.Scalar.init).reduce(into: "") { $0.unicodeScalars.append($1) })

  /// The characters that an expression for one character matches; everything where it cannot be told.
  static func of(_ source: String) -> CharacterFilter {
    // What a full stop matches hangs on flags around it.
    if source == "." { return .all }
    return known.withLock { known in
      if let filter = known[source] { return filter }
      let filter = measured(source)
      if known.count < 4096 { known[source] = filter }
      return filter
    }
  }

  /// Finds the runs of an alphabet that an expression matches.
  private static func measured(_ source: String) -> CharacterFilter {
    guard let matcher = (try? RegularExpression("(?:\(source))+"))?.matcher() else { return .all }
    var filter = CharacterFilter(0)
    filter.isOpenBeyond = true
    matcher.begin(alphabet)
    var from = 0
    do {
      while from < alphabet.count, let run = try matcher.find(from: from), !run.isEmpty {
        for unit in run { filter.insert(UInt32(unit) + 1) }
        from = run.upperBound
      }
    } catch {
      return .all
    }
    return filter
  }
}
