import CommandLineTool
import PlainText
import Translation
import TranslationMemory

/// Stores a release, or an archive of them.
struct AddCommand: Command {
  static let name = "add"
  static let abstract = "Align the language versions of a release and store them."
  static let discussion = """
    The language of a file is the part of its name before the last ending, as in release.en.txt; or write it before an \
    equals sign, as in en=release.txt. Nothing is stored unless everything is. Texts that are aligned less surely than \
    --min-confidence are drafts whatever --status says. What a version lacks or has alone is told.

    With --archive a whole folder is stored: the language is told by each file's name, the release by the rest of its \
    path. Words are learnt from all releases together, which is surer. Releases that the memory has are passed over, \
    so that work which was stopped goes on. Versions that are no translations of the others are told and left out; \
    the exit code is then 1.

    Examples:
      concord add release.en.txt release.pl.txt release.ru.txt
      concord add --name juncker --date 2016-04-07 -s approved release.??.txt
      concord add --archive releases/ --min-confidence 0.95
    """

  @Operand(name: "FILE", help: "the language versions, two or more", minimum: 0) var files: [String]
  @Option(valueName: "FOLDER", help: "add all releases of this folder") var archive: String?
  @Option(valueName: "SLUG", help: "short name of the release; else that of the files") var name: String?
  @Option(help: "title; else the first heading") var title: String?
  @Option(valueName: "DATE", help: "day of publication, as 2016-04-07; else that in the name") var date: String?
  @Option(short: "s", help: "status of the texts that are sure enough") var status = Status.draft
  @Option(help: "how sure, from 0 to 1") var minConfidence = Confidence(Memory.doubtfulConfidence)
  @Option(help: "what line breaks mean") var layout = Layout.auto
  @Flag(help: "put this release in the place of the one of the same name") var replace
  @Flag(help: "store what seems to be no translation, and approve what is less sure than 0.9") var force
  @OptionGroup var options: MemoryOptions
  @OptionGroup var history: AuthorOptions

  func validate() throws(UsageError) {
    if archive == nil, files.count < 2 {
      throw UsageError(
        .missingOperand, "missing operand FILE; name at least two language versions, or a folder with --archive")
    }
    if archive != nil, !files.isEmpty || name != nil || title != nil || date != nil {
      throw UsageError(.conflict, "--archive takes files, names, titles and dates from the folder; leave them out")
    }
    if status == .approved, minConfidence.value < Memory.doubtfulConfidence, !force {
      throw UsageError(
        .conflict,
        "texts aligned less surely than \(Memory.doubtfulConfidence) should not be approved unread; raise "
          + "--min-confidence, or insist with --force")
    }
    if let name, name.isBlank { throw UsageError(.invalidValue, "option '--name' expects a name, got '\(name)'") }
    guard let date else { return }
    guard date.utf8.count == 10, Timestamp(date) != nil else {
      throw UsageError(.invalidValue, "option '--date' expects a day such as '2016-04-07', got '\(date)'")
    }
  }

  func run() throws -> ExitCode {
    var draft = ReleaseDraft(
      try files.map { try ReleaseFile($0) }, slug: name, status: status, layout: layout, replaces: replace)
    (draft.title, draft.date) = (title, date)
    (draft.minimumConfidence, draft.isForced) = (minConfidence.value, force)
    if let archive { return try add(ReleaseArchive(archive), as: draft) }
    let memory = try options.open(for: .writing)
    let account = try memory.add(draft, Signature(author: history.author))
    try report(account.faults)
    try put(ReleaseAccountText(account).text)
    if account.doubtful > 0 {
      try put("\(account.doubtful.of("text")) aligned with little confidence; see 'concord review'\n")
    }
    return .done
  }

  /// Adds the releases of a folder.
  private func add(_ archive: ReleaseArchive, as draft: ReleaseDraft) throws -> ExitCode {
    let memory = try options.open(for: .writing)
    try report(archive.faults, withNotes: true)
    var outcome = archive.faults.contains { $0.severity > .note } ? ExitCode.found : .done
    var doubtful = 0
    let line = ProgressLine()
    let account = try memory.add(archive, as: draft, Signature(author: history.author)) { event in
      switch event {
      case .reading(let done, let all): line.show("reading", done, of: all)
      case .aligning(let done, let all): line.show("aligning", done, of: all)
      case .leftOut(let fault):
        line.clear()
        outcome = .found
        try report(fault)
      case .stored(let release):
        line.clear()
        if release.faults.contains(where: { $0.severity > .note }) { outcome = .found }
        try report(release.faults)
        doubtful += release.doubtful
        try put(ReleaseAccountText(release).text)
      }
    }
    line.clear()
    try put("\(account.added.of("release")) added, \(account.kept) kept, \(account.leftOut) left out\n")
    if doubtful > 0 { try put("\(doubtful.of("text")) aligned with little confidence; see 'concord review'\n") }
    return outcome
  }
}

/// A layout is given by its name.
extension Layout: ParameterValue {}
