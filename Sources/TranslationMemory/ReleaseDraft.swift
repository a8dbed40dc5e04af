public import Languages
public import PlainText
public import Translation

/// A release to be stored: its files, and what is known of it.
public struct ReleaseDraft: Hashable, Sendable {
  /// The language versions, two or more.
  public var files: [ReleaseFile]
  /// The short name; that of the files where `nil`.
  public var slug: String?
  /// The title; the first heading where `nil`.
  public var title: String?
  /// The day of publication, as `2016-04-07`; where `nil`, the one that the short name begins with.
  public var date: String?
  /// The status of the texts that are sure enough; the others are drafts.
  public var status: Status
  /// The least confidence of a text that gets the status.
  public var minimumConfidence = Memory.doubtfulConfidence
  /// Whether texts are stored that seem to be no translations of each other.
  public var isForced = false
  /// What the line breaks of the files mean.
  public var layout: Layout
  /// Whether a release of the same name is replaced.
  public var replaces: Bool

  /// Describes a release.
  public init(
    _ files: [ReleaseFile], slug: String? = nil, status: Status = .draft, layout: Layout = .auto, replaces: Bool = false
  ) {
    self.files = files
    self.slug = slug
    self.status = status
    self.layout = layout
    self.replaces = replaces
  }

  /// The short name that it is stored under.
  var name: String { slug ?? files[0].stem }

  /// The day of publication, given or named.
  var day: String? {
    if let date { return date }
    let day = String((name.split(separator: "/").last ?? "").prefix(10))
    return day.utf8.count == 10 && Timestamp(day) != nil ? day : nil
  }
}

/// What became of a release that was added.
public struct ReleaseAccount: Hashable, Sendable {
  /// The release's short name.
  public var slug: String
  /// The number of segments of each version, in the order of files.
  public var segments: [(language: Language, count: Int)] { zip(languages, counts).map { ($0, $1) } }
  /// The number of units that were stored.
  public var units: Int
  /// How many of them have a text in every language.
  public var whole: Int
  /// How many texts were aligned with too little confidence for the status that was asked for.
  public var doubtful: Int
  /// What versions lack or have alone.
  public var gaps: [ReleaseGap]
  /// What the readers noticed, and versions that were left out.
  public var faults: [Fault]

  let languages: [Language]
  let counts: [Int]
}
