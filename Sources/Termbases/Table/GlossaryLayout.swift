/// How a glossary is laid out as a table.
package enum GlossaryLayout: String, Hashable, Sendable, CaseIterable {
  /// Our own, of `GlossaryTable`: a row a concept and status, a column a language.
  case own
  /// OmegaT: source, target and comment without header, parted by tabs, `#` before comments.
  case omegaT
  /// MateCat: `Forbidden,Domain,Subdomain,Definition`, then each language with `Notes` and `Example of use`.
  case mateCat
  /// DeepL: source and target without header, then perhaps the languages of both.
  case deepL
  /// memoQ: columns `Entry_…` and languages by their English names, each followed by `Term_Info` and `Term_Example`.
  case memoQ
  /// Weblate and others: columns called `source` and `target`.
  case weblate
  /// UTX: `#UTX` and the languages in the first line, columns `src` and `tgt`, parted by tabs.
  case utx
  /// A column a language, and a few others.
  case wide

  /// Whether a row is a pair of a source and a target term, so that a source term may have several rows.
  var isPairs: Bool { [.omegaT, .deepL, .weblate, .utx].contains(self) }
}
