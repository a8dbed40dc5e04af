import Languages
import TranslationMemory

/// What became of a release that was added, for people.
struct ReleaseAccountText {
  private let account: ReleaseAccount

  /// Prepares an account.
  init(_ account: ReleaseAccount) { self.account = account }

  /// The counts, then a line for each gap.
  var text: String {
    let counts = account.segments.map { "\($0.language) \($0.count)" }.joined(separator: ", ")
    return "\(account.slug): \(account.units.of("unit")), \(account.whole) in every language (\(counts))\n"
      + account.gaps.map { "  " + line($0) + "\n" }.joined()
  }

  private func line(_ gap: ReleaseGap) -> String {
    let paragraph = "paragraph \(gap.paragraph) of \(gap.reference)"
    let part = gap.isWholeParagraph ? paragraph : "\(gap.sentences.of("sentence")) of \(paragraph)"
    let subject: String
    switch gap.kind {
    case .lacks: subject = "\(gap.language) lacks \(part)"
    case .adds: subject = "\(gap.language) alone has \(part)"
    case .unmatched: subject = "\(gap.language) could not be matched with \(part)"
    }
    return subject + ": '\(gap.text.shortened(to: 60))'"
  }
}

extension String {
  /// The first characters, with an ellipsis where more follow.
  fileprivate func shortened(to count: Int) -> String { self.count <= count ? self : prefix(count - 1) + "…" }
}
