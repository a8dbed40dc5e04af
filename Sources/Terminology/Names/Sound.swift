/// A sound of a name, and how far it is from others.
///
/// A distance of 20 is that of two sounds that have nothing in common; vowels are near each other, for no two languages
/// write them alike.
struct Sound: Hashable, Sendable {
  /// The letter that stands for it in `Locales/common/sounds`.
  let letter: UInt8

  /// What a name without the sound costs.
  var omission: Int {
    switch kind {
    case .vowel: 8
    case .glide: 4
    case .breath: 7
    case .consonant: 18
    }
  }

  /// What another sound in its place costs.
  func distance(to other: Sound) -> Int {
    if letter == other.letter { return 0 }
    switch (kind, other.kind) {
    case (.vowel, .vowel): return Self.isNear(letter, other.letter) ? 4 : 7
    case (.vowel, .glide), (.glide, .vowel): return letter == Self.i || other.letter == Self.i ? 2 : 12
    case (.vowel, _), (_, .vowel): return 22
    default: return Self.isNear(letter, other.letter) ? 7 : 20
    }
  }

  private enum Kind {
    case vowel
    case glide
    case breath
    case consonant
  }

  private var kind: Kind { Self.kinds[Int(letter)] }

  private static let i = UInt8(ascii: "i")
  private static let kinds: [Kind] = (0..<256).map { letter in
    let letter = UInt8(letter)
    if "aeiouy".utf8.contains(letter) { return .vowel }
    return letter == UInt8(ascii: "j") ? .glide : letter == UInt8(ascii: "h") ? .breath : .consonant
  }

  private static func isNear(_ left: UInt8, _ right: UInt8) -> Bool { near[Int(left) << 8 | Int(right)] }

  private static let near: [Bool] = {
    var near = Array(repeating: false, count: 1 << 16)
    let pairs = ["ao", "ei", "iy", "ou", "bp", "dt", "gk", "vf", "bv", "hk", "hg"]
    let hisses = ["zs", "ZS", "cs", "cC", "CS", "qZ", "qC", "zZ", "sS", "cz"]
    for pair in pairs + hisses {
      let letters = Array(pair.utf8)
      near[Int(letters[0]) << 8 | Int(letters[1])] = true
      near[Int(letters[1]) << 8 | Int(letters[0])] = true
    }
    return near
  }()
}
